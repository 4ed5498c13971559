package guitara.boot.drill;

import guitara.access.Actor;
import guitara.access.Face;
import guitara.access.SignIn;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.database.Credentials;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.database.Secret;
import guitara.database.Trouble;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Desks that book without pause. Each intent is sent by two of them at once, and by each until it has an answer.
final class DrillWriters implements AutoCloseable {

  /// As in drill-house.sql, of a server that lives as long as the drill.
  private static final Secret PASSWORD = new Secret("nothing of worth here");
  private static final int PAIRS = 4;
  private static final int HOURS_A_DAY = 10;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private record Place(long staff, long room, long client, long service, long operator) {}

  private final Database database;
  private final BookAppointment book;
  private final Branch branch;
  private final List<Place> places;
  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentMap<String, UUID> intents = new ConcurrentHashMap<>();
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> failures = ConcurrentHashMap.newKeySet();
  private final AtomicLong askedAgain = new AtomicLong();
  private volatile boolean ending;

  private DrillWriters(Database database) {
    this.database = database;
    this.branch = new Facilities(database).branches().getFirst();
    this.book = new BookAppointment(database, Clock.systemUTC(), List.of(branch));
    this.places = database.read(session -> session.createNativeQuery("""
        SELECT s.id, r.id, c.id, v.id, o.id
          FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM staff WHERE person_type = 'THERAPIST') s
          JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM room) r USING (n)
          JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM client) c USING (n),
               service v, staff o
         WHERE o.person_type = 'OPERATOR' ORDER BY n""", Place.class).getResultList());
  }

  /// Begins to book.
  static DrillWriters on(Credentials credentials) {
    Database database = Database.open(new DatabaseSettings(
        credentials.url(), credentials.workstation(), "guitara drill", 2 * PAIRS, Duration.ofSeconds(2),
        Duration.ofSeconds(1)), List.of());
    if (new SignIn(database, Face.DESK, "drill").withPassword("desk", PASSWORD, "").isEmpty()) {
      throw new IllegalStateException("The drill does not let its own desk in");
    }
    DrillWriters writers = new DrillWriters(database);
    for (int pair = 0; pair < PAIRS; pair++) {
      int own = pair;
      for (int twin = 0; twin < 2; twin++) {
        writers.threads.add(Thread.ofVirtual().name("drill-writer-" + pair).start(() -> writers.book(own)));
      }
    }
    return writers;
  }

  private void book(int pair) {
    Instant first = branch.openingHours(branch.businessDate(Instant.now(Clock.systemUTC())).plusDays(1)).start();
    for (int n = 0; !ending; n++) {
      Instant start = first.plus(n / HOURS_A_DAY, ChronoUnit.DAYS).plus(n % HOURS_A_DAY, ChronoUnit.HOURS);
      UUID intent = intents.computeIfAbsent(pair + "/" + n, key -> Intents.next());
      settle(new BookAppointmentRequest(
          intent, new Actor(places.get(pair).operator(), "Desk", "drill"), draft(places.get(pair), start), false));
    }
  }

  private BookingDraft draft(Place place, Instant start) {
    AppointmentItem item = new AppointmentItem(1, 1, place.service(), OptionalLong.of(place.staff()),
        OptionalLong.of(place.room()), Slot.ofMinutes(start, 60), new AppointmentItem.Buffers(0, 0, 0),
        new BigDecimal("500.00"));
    return new BookingDraft(
        branch.id(), AppointmentDetails.atBranch(place.client()).overriddenBecause("failure drill"), List.of(item));
  }

  /// The same intent until there is an answer, as a desk does it.
  private void settle(BookAppointmentRequest request) {
    while (true) {
      try {
        BookingOutcome outcome = book.apply(request);
        if (outcome instanceof BookingOutcome.Done done) {
          acknowledged.add(done.appointmentId());
          return;
        }
        if (!(outcome instanceof BookingOutcome.Busy)) {
          failures.add(String.valueOf(outcome));
          return;
        }
      } catch (DatabaseException e) {
        if (e.trouble() != Trouble.AWAY) {
          failures.add(e + ": " + e.getCause());
          return;
        }
        askedAgain.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /// Waits for one more acknowledged booking.
  void awaitNext() {
    int before = acknowledged.size();
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (acknowledged.size() == before) {
      if (System.nanoTime() > deadline || !failures.isEmpty()) {
        throw new IllegalStateException("Nothing is booked any more: " + failures);
      }
      LockSupport.parkNanos(PAUSE_NANOS / PAIRS);
    }
  }

  /// Lets every intent under way come to its answer.
  void finish() {
    ending = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("The drill met what it did not foresee: " + failures);
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  List<Long> acknowledgedIds() {
    return List.copyOf(acknowledged);
  }

  long askedAgain() {
    return askedAgain.get();
  }

  @Override
  public void close() {
    ending = true;
    database.close();
  }
}
