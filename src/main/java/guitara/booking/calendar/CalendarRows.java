package guitara.booking.calendar;

import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What `branch-calendar.sql` says of a period, by person and room.
///
/// @param working by person
/// @param blocked by person and room
record CalendarRows(
    Treatments treatments, Map<Long, List<Pairs>> working, Map<Long, List<Pairs>> blocked,
    List<Absence> away) {

  /// Treatments, each at the same place of all arrays.
  ///
  /// @param staff who gives them, 0 for nobody yet
  /// @param rooms 0 for none
  /// @param days business days since the first
  /// @param begins minutes since the period's beginning
  record Treatments(
      long[] visits, int[] days, long[] staff, long[] rooms, int[] begins, int[] ends, int[] before, int[] after,
      int[] turnover) {

    private static final Treatments NONE = new Treatments(
        new long[0], new int[0], new long[0], new long[0], new int[0], new int[0], new int[0], new int[0], new int[0]);

    /// The places of what somebody gives, or a room is used for.
    static IntStream of(long[] whose, long id) {
      return IntStream.range(0, whose.length).filter(n -> whose[n] == id);
    }
  }

  /// Stretches in minutes since the period's beginning.
  record Pairs(int[] begins, int[] ends) {}

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
    Map<Long, List<Pairs>> working = new HashMap<>();
    Map<Long, List<Pairs>> blocked = new HashMap<>();
    List<Absence> away = new ArrayList<>();
    Treatments treatments = Treatments.NONE;
    for (Tuple row : rows) {
      long id = row.get("id", Long.class);
      switch (row.get("kind", String.class)) {
        case "TREATMENT" -> treatments = treatments(row);
        case "WORKING" -> working.computeIfAbsent(id, it -> new ArrayList<>(1)).add(pairs(row));
        case "BLOCKED" -> blocked.computeIfAbsent(id, it -> new ArrayList<>(1)).add(pairs(row));
        case "AWAY" -> away.add(new Absence(
            id, row.get("begins", int[].class)[0], row.get("ends", int[].class)[0], row.get("text", String.class)));
        default -> throw new IllegalStateException("branch-calendar.sql says something unknown");
      }
    }
    return new CalendarRows(treatments, working, blocked, away);
  }

  private static Pairs pairs(Tuple row) {
    return new Pairs(row.get("begins", int[].class), row.get("ends", int[].class));
  }

  /// Of no treatment at all the arrays come as null.
  private static Treatments treatments(Tuple row) {
    return row.get("visits") == null ? Treatments.NONE : new Treatments(
        row.get("visits", long[].class), row.get("days", int[].class), row.get("staff", long[].class),
        row.get("rooms", long[].class), row.get("begins", int[].class), row.get("ends", int[].class),
        row.get("before", int[].class), row.get("after", int[].class), row.get("turnover", int[].class));
  }
}
