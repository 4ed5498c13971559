package guitara.booking.calendar;

import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What `branch-calendar.sql` says of a period, by person and room.
///
/// @param treatments by who gives them, 0 for nobody yet
/// @param working by person
/// @param blocked by person and room
record CalendarRows(
    Map<Long, List<Treatment>> treatments, Map<Long, List<Part>> working, Map<Long, List<Part>> blocked,
    List<Absence> away) {

  /// A treatment, counted on its visit's business day.
  ///
  /// @param day business days since the first
  /// @param begin minutes since the period's beginning
  /// @param room 0 for none
  record Treatment(long visit, int day, long room, int begin, int end, int before, int after, int turnover) {}

  /// A stretch in minutes since the period's beginning.
  record Part(int begin, int end) {}

  /// @param from days since the first, and until before `to`
  record Absence(long staffId, int from, int to, String reason) {

    /// Which of the period's days it takes.
    IntStream within(int days) {
      return IntStream.range(Math.max(0, from), Math.min(days, to));
    }
  }

  private static final String SQL = SqlFile.read(CalendarRows.class, "branch-calendar.sql");

  static CalendarRows read(Database database, CalendarPeriod period) {
    return of(database.read(session -> session.createNativeQuery(SQL, Tuple.class)
        .addScalar("kind", String.class).addScalar("id", Long.class).addScalar("visits", long[].class)
        .addScalar("days", int[].class).addScalar("staff", long[].class).addScalar("rooms", long[].class)
        .addScalar("begins", int[].class).addScalar("ends", int[].class).addScalar("before", int[].class)
        .addScalar("after", int[].class).addScalar("turnover", int[].class).addScalar("text", String.class)
        .setParameter("branch", period.branch().id())
        .setParameter("starts", period.window().start()).setParameter("ends", period.window().end())
        .setParameter("first", period.first()).setParameter("last", period.last())
        .getResultList()));
  }

  private static CalendarRows of(List<Tuple> rows) {
    CalendarRows read = new CalendarRows(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    for (Tuple row : rows) {
      long id = row.get("id", Long.class);
      switch (row.get("kind", String.class)) {
        case "TREATMENT" -> read.addTreatments(row);
        case "WORKING" -> add(read.working, id, parts(row));
        case "BLOCKED" -> add(read.blocked, id, parts(row));
        case "AWAY" -> read.away.add(new Absence(
            id, row.get("begins", int[].class)[0], row.get("ends", int[].class)[0], row.get("text", String.class)));
        default -> throw new IllegalStateException("branch-calendar.sql says something unknown");
      }
    }
    return read;
  }

  private static void add(Map<Long, List<Part>> parts, long id, Stream<Part> more) {
    more.forEach(parts.computeIfAbsent(id, it -> new ArrayList<>())::add);
  }

  private static Stream<Part> parts(Tuple row) {
    int[] begins = row.get("begins", int[].class);
    int[] ends = row.get("ends", int[].class);
    return IntStream.range(0, begins.length).mapToObj(n -> new Part(begins[n], ends[n]));
  }

  /// Of no treatment at all the arrays come as null.
  private void addTreatments(Tuple row) {
    if (row.get("visits") == null) {
      return;
    }
    long[] visits = row.get("visits", long[].class);
    int[] days = row.get("days", int[].class);
    long[] staff = row.get("staff", long[].class);
    long[] rooms = row.get("rooms", long[].class);
    int[] begins = row.get("begins", int[].class);
    int[] ends = row.get("ends", int[].class);
    int[] before = row.get("before", int[].class);
    int[] after = row.get("after", int[].class);
    int[] turnover = row.get("turnover", int[].class);
    for (int n = 0; n < visits.length; n++) {
      treatments.computeIfAbsent(staff[n], it -> new ArrayList<>()).add(new Treatment(
          visits[n], days[n], rooms[n], begins[n], ends[n], before[n], after[n], turnover[n]));
    }
  }
}
