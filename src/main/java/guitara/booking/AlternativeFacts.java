package guitara.booking;

import guitara.database.SqlFile;
import guitara.facility.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private long[] minutes(long[] days) {
      return LongStream.of(days).map(day -> Math.clamp(day, -2, ChronoUnit.DAYS.between(first, last) + 3))
          .map(day -> minute(branch.businessDay(first.plusDays(day)).start())).toArray();
    }

    int minute(Instant at) {
      return (int) Math.floorDiv(at.getEpochSecond() - start().getEpochSecond(), 60L);
    }
  }

  /// @param away business days of approved absence
  record Person(long id, Set<Long> services, Stretches working, Stretches busy, Stretches away) {}

  record Room(long id, Stretches busy) {}

  record Need(boolean room, AppointmentItem.Buffers buffers) {}

  /// One row of `alternatives.sql`: pairs of beginnings and ends, as PostgreSQL prints arrays.
  record Row(
      String kind, long id, String words, String workingFrom, String workingTo, String busyFrom, String busyTo,
      String awayFrom, String awayTo) {

    Stretches working() {
      return Stretches.of(numbers(workingFrom), numbers(workingTo));
    }

    Stretches busy() {
      return Stretches.of(numbers(busyFrom), numbers(busyTo));
    }
  }

  private static final String SQL = SqlFile.read(AlternativeFacts.class, "alternatives.sql");

  /// Reads them for a draft.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  /// @param hold the asking form's own hold, which is not in its way
  static AlternativeFacts read(
      StatelessSession session, Window window, BookingDraft draft, long appointment, Optional<UUID> hold) {
    String services = draft.items().stream().map(item -> String.valueOf(item.serviceId())).distinct()
        .collect(Collectors.joining(",", "{", "}"));
    return of(window, session.createNativeQuery(SQL, Row.class)
        .setParameter("branch", draft.branchId()).setParameter("client", draft.details().clientId())
        .setParameter("appointment", appointment).setParameter("hold", hold.map(UUID::toString).orElse(""))
        .setParameter("services", services)
        .setParameter("starts", window.start()).setParameter("ends", window.end())
        .setParameter("day", window.first).setParameter("wanted", draft.during().start())
        .getResultList());
  }

  static AlternativeFacts of(Window window, List<Row> rows) {
    Map<Long, Need> needs = new HashMap<>();
    rows(rows, "SERVICE").forEach(row -> needs.put(row.id, need(numbers(row.words))));
    return new AlternativeFacts(
        window,
        rows(rows, "STAFF").map(row -> person(window, row))
            .sorted(Comparator.comparingInt((Person person) -> person.busy().minutes()).thenComparing(Person::id))
            .toList(),
        rows(rows, "ROOM").map(row -> new Room(row.id, row.busy())).toList(),
        rows(rows, "CLIENT").map(Row::busy).findFirst().orElse(Stretches.NONE),
        needs,
        rows(rows, "BEGINS").findAny().isPresent());
  }

  private static Stream<Row> rows(List<Row> rows, String kind) {
    return rows.stream().filter(row -> row.kind.equals(kind));
  }

  private static Person person(Window window, Row row) {
    return new Person(
        row.id, LongStream.of(numbers(row.words)).boxed().collect(Collectors.toUnmodifiableSet()), row.working(),
        row.busy(), Stretches.of(window.minutes(numbers(row.awayFrom)), window.minutes(numbers(row.awayTo))));
  }

  private static Need need(long[] words) {
    return new Need(
        words[0] == 1, new AppointmentItem.Buffers((int) words[1], (int) words[2], (int) words[3]));
  }

  /// `{12,-7,400}`: read by hand, for there are thousands.
  private static long[] numbers(String array) {
    long[] numbers = new long[array.length() / 2 + 1];
    int count = 0;
    int sign = 1;
    long number = 0;
    for (int i = 1; i < array.length(); i++) {
      char c = array.charAt(i);
      if (c == '-') {
        sign = -1;
      } else if (c == ',' || c == '}') {
        numbers[count++] = sign * number;
        sign = 1;
        number = 0;
      } else {
        number = number * 10 + (c - '0');
      }
    }
    return Arrays.copyOf(numbers, count);
  }
}
