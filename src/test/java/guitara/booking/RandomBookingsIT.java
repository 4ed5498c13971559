package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long random sequences through the use cases: one desk must agree with a simple model in every answer and every row;
/// of many desks at once the invariants must hold.
class RandomBookingsIT {

  private static final int STEPS = 300;
  private static final int DESKS = 8;
  private static final int STEPS_EACH = 60;

  private final House house = House.open();
  private final Desk desk = new Desk(house);

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void oneDeskAgreesWithTheModelInEveryAnswerAndEveryRow(long seed) {
    Random random = new Random(seed);
    RandomDrafts drafts = new RandomDrafts(house, random);
    Ledger model = new Ledger(house);
    Map<Long, Supplier<BookingOutcome>> repeats = new HashMap<>();
    Map<String, Integer> met = new HashMap<>();
    for (int n = 0; n < STEPS; n++) {
      String said = act(random, drafts, model, repeats, "seed " + seed + ", step " + n);
      met.merge(said, 1, Integer::sum);
      assertThat(stored()).as("seed %d, step %d: %s", seed, n, said).isEqualTo(model.entries);
    }
    assertThat(met.keySet()).as("the sequence met every kind of answer: %s", met).contains("book Done",
        "book Clashed", "book Refused", "change Done", "change Clashed", "change Stale", "change NotPossible",
        "change Gone", "step Done", "step NotPossible", "step Gone", "again Done");
    assertWhole();
  }

  private String act(Random random, RandomDrafts drafts, Ledger model, Map<Long, Supplier<BookingOutcome>> repeats,
      String where) {
    long id = model.entries.isEmpty() || random.nextInt(20) == 0 ? 999_999 : pick(random, model.entries.keySet());
    UUID intent = Intents.next();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        BookingDraft draft = drafts.next();
        String expected = model.write(0, 0, draft);
        BookingOutcome outcome = agreed(where, expected, () -> desk.book(intent, draft));
        if (outcome instanceof BookingOutcome.Done(long booked, int version)) {
          model.entries.put(booked, new Ledger.Entry(draft, AppointmentStatus.CONFIRMED, version));
          repeats.put(booked, () -> desk.book(intent, draft));
        }
        return "book " + expected;
      }
      case 3, 4, 5 -> {
        Ledger.Entry entry = model.entries.get(id);
        BookingDraft draft = entry == null ? drafts.next() : drafts.varied(entry.draft());
        int version = (entry == null ? 1 : entry.version()) - (random.nextInt(10) == 0 ? 1 : 0);
        String expected = model.write(id, version, draft);
        if (agreed(where, expected, () -> desk.change(intent, id, version, draft)) instanceof BookingOutcome.Done) {
          repeats.put(id, () -> desk.change(intent, id, version, draft));
        }
        return "change " + expected;
      }
      case 6, 7, 8 -> {
        Step step = drafts.step();
        String reason = step == Step.CANCEL && random.nextInt(5) > 0 ? "ill" : "";
        String expected = model.step(id, step, !reason.isEmpty());
        TakeStepRequest request = new TakeStepRequest(intent, house.liza, id, step, reason);
        if (agreed(where, expected, () -> desk.step.apply(request)) instanceof BookingOutcome.Done) {
          repeats.put(id, () -> desk.step.apply(request));
        }
        return "step " + expected;
      }
      default -> {
        Supplier<BookingOutcome> before = repeats.get(id);
        Ledger.Entry entry = model.entries.get(id);
        if (before == null || entry == null) {
          return "nothing";
        }
        assertThat(before.get()).as(where).isEqualTo(new BookingOutcome.Done(id, entry.version()));
        return "again Done";
      }
    }
  }

  private static BookingOutcome agreed(String where, String expected, Supplier<BookingOutcome> action) {
    BookingOutcome outcome = action.get();
    assertThat(outcome.getClass().getSimpleName()).as("%s: %s", where, outcome).isEqualTo(expected);
    return outcome;
  }

  private static long pick(Random random, Set<Long> ids) {
    return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
  }

  private Map<Long, Ledger.Entry> stored() {
    Map<Long, Ledger.Entry> stored = new HashMap<>();
    for (Appointment it : Appointments.ofDay(house.database, house.branch.id(), House.MONDAY)) {
      stored.put(it.id(), new Ledger.Entry(it.draft(), it.status(), it.version()));
    }
    return stored;
  }

  @Test
  void ofManyDesksAtOnceNoBookingOverlapsNoIntentIsLostAndNobodyWaitsForEver() throws Exception {
    record Sent(UUID intent, Supplier<BookingOutcome> again, BookingOutcome outcome) {}

    long deadlocks = deadlocks();
    List<Callable<List<Sent>>> desks = new ArrayList<>();
    for (int n = 0; n < DESKS; n++) {
      Random random = new Random(7_000 + n);
      desks.add(() -> {
        RandomDrafts drafts = new RandomDrafts(house, random);
        List<Sent> sent = new ArrayList<>();
        for (int step = 0; step < STEPS_EACH; step++) {
          UUID intent = Intents.next();
          Supplier<BookingOutcome> request = request(random, drafts, intent);
          sent.add(new Sent(intent, request, request.get()));
        }
        return sent;
      });
    }
    List<Sent> sent = ManyDesksTest.together(desks).stream().flatMap(List::stream).toList();
    Set<UUID> done = new HashSet<>();
    for (Sent one : sent) {
      BookingOutcome outcome = one.outcome instanceof BookingOutcome.Busy ? one.again.get() : one.outcome;
      assertThat(outcome).as("alone, nothing is busy").isNotInstanceOf(BookingOutcome.Busy.class);
      if (outcome instanceof BookingOutcome.Done) {
        done.add(one.intent);
      }
    }
    assertThat(done).hasSizeGreaterThan(50);
    assertThat(new HashSet<>(house.database.read(session ->
        session.createNativeQuery("SELECT id FROM intent", UUID.class).getResultList()))).isEqualTo(done);
    assertThat(deadlocks()).isEqualTo(deadlocks);
    assertWhole();
  }

  private Supplier<BookingOutcome> request(Random random, RandomDrafts drafts, UUID intent) {
    List<Appointment> day = Appointments.ofDay(house.database, house.branch.id(), House.MONDAY);
    if (day.isEmpty() || random.nextInt(3) == 0) {
      BookingDraft draft = drafts.next();
      return () -> desk.book(intent, draft);
    }
    Appointment one = day.get(random.nextInt(day.size()));
    if (random.nextBoolean()) {
      Step step = drafts.step();
      return () -> desk.step(intent, one.id(), step);
    }
    BookingDraft draft = drafts.varied(one.draft());
    return () -> desk.change(intent, one.id(), one.version(), draft);
  }

  private long deadlocks() {
    return house.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
  }

  /// Computed in the database from treatments, intents and claims.
  private void assertWhole() {
    assertThat(house.count("""
        WITH busy AS (
          SELECT a.id, x.resource, x.during
            FROM appointment a JOIN appointment_status s ON s.code = a.status AND s.holds_slot
            JOIN appointment_item i ON i.appointment_id = a.id
           CROSS JOIN LATERAL (VALUES
             (i.staff_id, tstzrange(lower(i.during) - make_interval(mins => i.buffer_before),
                                    upper(i.during) + make_interval(mins => i.buffer_after))),
             (i.room_id, tstzrange(lower(i.during), upper(i.during) + make_interval(mins => i.turnover))),
             (CASE WHEN i.guest = 1 THEN a.client_id END, i.during)) x(resource, during)
        )
        SELECT count(*) FROM busy one JOIN busy two
            ON one.resource = two.resource AND one.id < two.id AND one.during && two.during
        """)).as("overlaps").isZero();
    assertThat(house.count("""
        WITH demanded AS (
          SELECT a.id, d.* FROM appointment a CROSS JOIN LATERAL demanded_claims(a.id) d
        ), held AS (
          SELECT appointment_id, resource_id, during FROM claim
        )
        SELECT (SELECT count(*) FROM (TABLE demanded EXCEPT ALL TABLE held) missing)
             + (SELECT count(*) FROM (TABLE held EXCEPT ALL TABLE demanded) needless)
        """)).as("claims that are not demanded, or demands that are not claimed").isZero();
    assertThat(house.count("""
        SELECT count(*) FROM appointment a
         WHERE a.version <> (SELECT count(*) FROM intent n WHERE n.appointment_id = a.id)
            OR 1 <> (SELECT count(*) FROM intent n WHERE n.appointment_id = a.id AND n.step = 'BOOK')
        """)).as("bookings whose intents had not exactly one effect each").isZero();
    // Only those of desks: the server's own housekeeping may look in at any time.
    assertThat(house.count("SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
        + " WHERE a.datname = current_database() AND a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()"))
        .as("locks left behind").isZero();
  }
}
