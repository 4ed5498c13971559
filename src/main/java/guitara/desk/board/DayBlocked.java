package guitara.desk.board;

import guitara.access.Actor;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTime;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.booking.DayConflicts;
import guitara.booking.DayConflicts.Conflict;
import guitara.booking.DaySchedule;
import guitara.booking.Intents;
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
  static Verdict judge(
      DaySchedule day, BoardMode mode, BlockedTime blocked, BoardChange change, DayWords words) {
    OptionalLong resource = Columns.id(change.column());
    if (resource.isEmpty()) {
      return new Verdict.Clash(words.get("dayboard.block.nobody"));
    }
    long replaced = change instanceof BoardChange.Copy ? 0 : blocked.id();
    Slot wanted = new Slot(change.start(), change.end());
    String kind = mode == BoardMode.PEOPLE ? DayConflicts.STAFF : DayConflicts.ROOM;
    return DayConflicts.with(day, kind, resource.getAsLong(), wanted, replaced).stream().findFirst()
        .<Verdict>map((Conflict conflict) -> new Verdict.Clash(words.conflict(conflict)))
        .orElseGet(Verdict.Fits::new);
  }

  /// What a drop asks the use case for; to be run off the JavaFX thread.
  static Supplier<BlockOutcome> work(
      BlockTime use, UUID intent, Actor actor, long branchId, BlockedTime blocked, BoardChange change) {
    long resource = Columns.id(change.column()).orElse(blocked.resourceId());
    Slot wanted = new Slot(change.start(), change.end());
    if (change instanceof BoardChange.Copy) {
      BlockTimeRequest request = new BlockTimeRequest(
          intent, actor, branchId, List.of(resource), blocked.kind(), blocked.title(), List.of(wanted), false);
      return () -> use.block(request);
    }
    return () -> use.change(intent, actor, branchId, blocked.at(resource, wanted));
  }

  /// Puts back what was given up, as a block of its own.
  static Supplier<BlockOutcome> again(BlockTime use, Actor actor, long branchId, BlockedTime blocked) {
    BlockTimeRequest request = new BlockTimeRequest(Intents.next(), actor, branchId, List.of(blocked.resourceId()),
        blocked.kind(), blocked.title(), List.of(blocked.during()), false);
    return () -> use.block(request);
  }

  /// Moves it back; what this desk changed counts one version more since.
  static Supplier<BlockOutcome> back(BlockTime use, Actor actor, long branchId, BlockedTime before) {
    BlockedTime wanted = new BlockedTime(before.id(), before.version() + 1, before.kind(), before.title(),
        before.resourceId(), before.during(), before.series(), before.repeated(), before.blockedBy());
    UUID intent = Intents.next();
    return () -> use.change(intent, actor, branchId, wanted);
  }
}
