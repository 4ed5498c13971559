package guitara.desk.board;

import guitara.access.Actor;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTime;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.booking.DayConflicts;
import guitara.booking.DayConflicts.Conflict;
import guitara.booking.DaySchedule;
import guitara.desk.core.BlockedDeed;
import guitara.desk.core.DeskHistory.Deed;
import guitara.time.Slot;
import guitara.ui.board.BoardChange;
import guitara.ui.board.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/// Blocked time under the board's gestures: judged from memory, changed by the use case.
final class DayBlocked {

  private DayBlocked() {}

  static Optional<BlockedTime> find(DaySchedule day, String entryKey) {
    return BlockedKey.parse(entryKey).flatMap(key ->
        day.blocked().stream().filter(blocked -> blocked.id() == key.id()).findFirst());
  }

  /// Whether it fits where the ghost is; it needs somebody whose time it blocks.
  static Verdict judge(DaySchedule day, BlockedTime blocked, BoardChange change, DayWords words) {
    OptionalLong resource = Columns.id(change.column());
    if (resource.isEmpty()) {
      return new Verdict.Clash(words.get("dayboard.block.nobody"));
    }
    long replaced = change instanceof BoardChange.Copy ? 0 : blocked.id();
    Slot wanted = new Slot(change.start(), change.end());
    return DayConflicts.with(day, resource.getAsLong(), wanted, replaced).stream().findFirst()
        .<Verdict>map((Conflict conflict) -> new Verdict.Clash(words.conflict(conflict)))
        .orElseGet(Verdict.Fits::new);
  }

  /// What a drop asks the use case for; to be run off the JavaFX thread.
  static Supplier<BlockOutcome> work(
      BlockTime use, UUID intent, Actor actor, long branchId, BlockedTime blocked, BoardChange change) {
    if (change instanceof BoardChange.Copy) {
      BlockTimeRequest request = copy(intent, actor, branchId, blocked, change);
      return () -> use.block(request);
    }
    BlockedTime wanted = moved(blocked, change);
    return () -> use.change(intent, actor, branchId, wanted);
  }

  /// How a drop is taken back.
  static Deed deed(
      BlockedDeed deeds, UUID intent, Actor actor, long branchId, BlockedTime blocked, BoardChange change) {
    return change instanceof BoardChange.Copy
        ? deeds.made(copy(intent, actor, branchId, blocked, change)) : deeds.changed(blocked, moved(blocked, change));
  }

  private static BlockTimeRequest copy(
      UUID intent, Actor actor, long branchId, BlockedTime blocked, BoardChange change) {
    BlockedTime wanted = moved(blocked, change);
    return new BlockTimeRequest(intent, actor, branchId, List.of(wanted.resourceId()), wanted.kind(), wanted.title(),
        List.of(wanted.during()), false);
  }

  private static BlockedTime moved(BlockedTime blocked, BoardChange change) {
    return blocked.at(
        Columns.id(change.column()).orElse(blocked.resourceId()), new Slot(change.start(), change.end()));
  }
}
