package guitara.booking.calendar;

import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What `calendar.sql` says of a period, by person and room.
///
/// @param treatments by who gives them, 0 for nobody yet
/// @param working by person
/// @param blocked by person and room
record CalendarRows(
    Map<Long, Treatments> treatments, Map<Long, List<Pairs>> working, Map<Long, List<Pairs>> blocked,
    List<Absence> away) {

  /// Treatments, each at the same place of all arrays.
  ///
  /// @param days business days since the first
  /// @param begins minutes since the period's beginning
  record Treatments(
      long[] visits, int[] days, long[] rooms, int[] begins, int[] ends, int[] before, int[] after, int[] turnover) {}

  /// Stretches in minutes since the period's beginning.
  record Pairs(int[] begins, int[] ends) {}

  /// @param from days since the first, and until before `to`
  record Absence(long staffId, int from, int to, String reason) {

    /// Which of the period's days it takes.
    IntStream within(int days) {
      return IntStream.range(Math.max(0, from), Math.min(days, to));
    }
  }

  private static final String SQL = SqlFile.read(CalendarRows.class, "calendar.sql");

  static CalendarRows read(Database database, CalendarPeriod period) {
    return of(database.read(session -> session.createNativeQuery(SQL, Tuple.class)
        .addScalar("kind", String.class).addScalar("id", Long.class).addScalar("visits", long[].class)
        .addScalar("days", int[].class).addScalar("rooms", long[].class)
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
      int[] begins = row.get("begins", int[].class);
      int[] ends = row.get("ends", int[].class);
      switch (row.get("kind", String.class)) {
        case "TREATMENT" -> read.treatments.put(id, new Treatments(
            row.get("visits", long[].class), row.get("days", int[].class), row.get("rooms", long[].class), begins, ends,
            row.get("before", int[].class), row.get("after", int[].class), row.get("turnover", int[].class)));
        case "WORKING" -> read.working.computeIfAbsent(id, it -> new ArrayList<>(1)).add(new Pairs(begins, ends));
        case "BLOCKED" -> read.blocked.computeIfAbsent(id, it -> new ArrayList<>(1)).add(new Pairs(begins, ends));
        case "AWAY" -> read.away.add(new Absence(id, begins[0], ends[0], row.get("text", String.class)));
        default -> throw new IllegalStateException("calendar.sql says something unknown");
      }
    }
    return read;
  }
}
