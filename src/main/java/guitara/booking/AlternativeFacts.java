package guitara.booking;

import guitara.database.SqlFile;
import guitara.facility.Branch;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/// Who and what can be asked for a treatment within a window, read in one statement.
///
/// @param window whose first minute is minute 0 of all stretches
/// @param people qualified for some of what is wanted, the least busy first
/// @param client when the client is busy
/// @param needs by service
/// @param begins whether the booking that is being changed begins when the draft does: it may go on then, though begun
record AlternativeFacts(
    Window window, List<Person> people, List<Room> rooms, Stretches client, Map<Long, Need> needs, boolean begins) {

  /// The same, as if these people did not exist.
  AlternativeFacts without(Set<Long> absent) {
    return absent.isEmpty() ? this
        : new AlternativeFacts(window, people.stream().filter(person -> !absent.contains(person.id)).toList(), rooms,
            client, needs, begins);
  }

  /// Business days of a branch, the last included.
  record Window(Branch branch, LocalDate first, LocalDate last) {

    /// Around the first and last treatments, buffers reach this far.
    private static final int MARGIN = AppointmentItem.Buffers.LONGEST;

    Instant start() {
      return branch.businessDay(first).start().minusSeconds(60L * MARGIN);
    }

    Instant end() {
      Instant cut = branch.businessDay(last).end();
      Instant closes = branch.openingHours(last).end();
      return (closes.isAfter(cut) ? closes : cut).plusSeconds(60L * MARGIN);
    }

    /// When these days begin, counted from the first; long before or after it is as good as just outside.
    private int[] minutes(int[] days) {
      int end = (int) ChronoUnit.DAYS.between(first, last) + 3;
      return IntStream.of(days)
          .map(day -> minute(branch.businessDay(first.plusDays(Math.clamp(day, -2, end))).start())).toArray();
    }

    int minute(Instant at) {
      return (int) Math.floorDiv(at.getEpochSecond() - start().getEpochSecond(), 60L);
    }
  }

  /// @param away business days of approved absence
  record Person(long id, Set<Long> services, Stretches working, Stretches busy, Stretches away) {}

  record Room(long id, Stretches busy) {}

  record Need(boolean room, AppointmentItem.Buffers buffers) {}

  private static final int[] NONE = {};
  private static final String SQL = SqlFile.read(AlternativeFacts.class, "alternatives.sql");

  /// Reads them for a draft.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  /// @param hold the asking form's own hold, which is not in its way
  static AlternativeFacts read(
      StatelessSession session, Window window, BookingDraft draft, long appointment, Optional<UUID> hold) {
    String services = draft.items().stream().map(item -> String.valueOf(item.serviceId())).distinct()
        .collect(Collectors.joining(",", "{", "}"));
    return of(window, session.createNativeQuery(SQL, Tuple.class)
        .addScalar("kind", String.class).addScalar("id", Long.class).addScalar("words", long[].class)
        .addScalar("works_from", int[].class).addScalar("works_to", int[].class)
        .addScalar("busy_from", int[].class).addScalar("busy_to", int[].class)
        .addScalar("away_from", int[].class).addScalar("away_to", int[].class)
        .setParameter("branch", draft.branchId()).setParameter("client", draft.details().clientId())
        .setParameter("appointment", appointment).setParameter("hold", hold.map(UUID::toString).orElse(""))
        .setParameter("services", services)
        .setParameter("starts", window.start()).setParameter("ends", window.end())
        .setParameter("day", window.first).setParameter("wanted", draft.during().start())
        .getResultList());
  }

  private static AlternativeFacts of(Window window, List<Tuple> rows) {
    Map<Long, Need> needs = new HashMap<>();
    rows(rows, "SERVICE").forEach(row -> needs.put(id(row), need(words(row))));
    return new AlternativeFacts(
        window,
        rows(rows, "STAFF").map(row -> person(window, row))
            .sorted(Comparator.comparingInt((Person person) -> person.busy().minutes()).thenComparing(Person::id))
            .toList(),
        rows(rows, "ROOM").map(row -> new Room(id(row), busy(row))).toList(),
        rows(rows, "CLIENT").map(AlternativeFacts::busy).findFirst().orElse(Stretches.NONE),
        needs,
        rows(rows, "BEGINS").findAny().isPresent());
  }

  private static Stream<Tuple> rows(List<Tuple> rows, String kind) {
    return rows.stream().filter(row -> row.get("kind", String.class).equals(kind));
  }

  private static Person person(Window window, Tuple row) {
    return new Person(
        id(row), LongStream.of(words(row)).boxed().collect(Collectors.toUnmodifiableSet()),
        Stretches.of(minutes(row, "works_from"), minutes(row, "works_to")), busy(row),
        Stretches.of(window.minutes(minutes(row, "away_from")), window.minutes(minutes(row, "away_to"))));
  }

  private static Need need(long[] words) {
    return new Need(
        words[0] == 1, new AppointmentItem.Buffers((int) words[1], (int) words[2], (int) words[3]));
  }

  private static long id(Tuple row) {
    return row.get("id", Long.class);
  }

  private static long[] words(Tuple row) {
    return row.get("words", long[].class);
  }

  private static Stretches busy(Tuple row) {
    return Stretches.of(minutes(row, "busy_from"), minutes(row, "busy_to"));
  }

  /// Nothing of its kind comes as null.
  private static int[] minutes(Tuple row, String what) {
    int[] minutes = row.get(what, int[].class);
    return minutes == null ? NONE : minutes;
  }
}
