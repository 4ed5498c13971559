package guitara.booking;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.time.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What keeps people and rooms of one day busy beside bookings. Blocks.
record DayBlocked(List<BlockedTime> blocked, List<SlotHold> holds) {

  /// A claim of blocked time or of a hold, as `day-blocked.sql` returns it.
  ///
  /// @param group the blocked time's series, or the hold
  /// @param at when it was blocked, or when the hold expires
  record Row(
      String purpose, long id, int version, String kind, String title, String group, boolean repeated,
      long resourceId, Instant starts, Instant ends, String by, String workstation, Instant at) {

    private Slot during() {
      return new Slot(starts, ends);
    }

    private BlockedTime toBlockedTime() {
      return new BlockedTime(
          id, version, BlockKind.valueOf(kind), title, resourceId, during(), UUID.fromString(group), repeated, by);
    }

    private static SlotHold toHold(List<Row> rows) {
      Row head = rows.getFirst();
      return new SlotHold(
          UUID.fromString(head.group), head.by, head.workstation, head.at,
          rows.stream().map(row -> new SlotHold.Place(row.resourceId, row.during())).toList());
    }
  }

  private static final String OF_DAY = SqlFile.read(DayBlocked.class, "day-blocked.sql");

  static DayBlocked read(Database database, long branchId, LocalDate day) {
    List<Row> rows = database.read(session -> session.createNativeQuery(OF_DAY, Row.class)
        .setParameter("branch", branchId).setParameter("day", day).getResultList());
    List<BlockedTime> blocked = rows.stream()
        .filter(row -> row.purpose.equals("BLOCK")).map(Row::toBlockedTime).toList();
    Map<String, List<Row>> holds = new LinkedHashMap<>();
    rows.stream().filter(row -> row.purpose.equals("HOLD"))
        .forEach(row -> holds.computeIfAbsent(row.group, id -> new ArrayList<>(2)).add(row));
    return new DayBlocked(blocked, holds.values().stream().map(Row::toHold).toList());
  }
}
