package guitara.desk.board;

import guitara.access.Actor;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.booking.Bookings;
import guitara.booking.DayConflicts;
import guitara.booking.DayConflicts.Conflict;
import guitara.booking.DaySchedule;
import guitara.booking.Intents;
import guitara.desk.core.BlockedDeed;
import guitara.desk.core.DeskHistory.Deed;
import guitara.facility.Branch;
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

  /// Whose hand it is, and where.
  record Hand(Bookings bookings, Branch branch, Actor actor, DayWords words) {

    BlockedDeed deeds(Slot wanted) {
      return new BlockedDeed(bookings, branch, outcome -> words.block(outcome, wanted));
    }
  }

  /// A change of blocked time on its way, and how it is taken back.
  ///
  /// @param work blocks; asked again after a lost answer, it takes effect once
  /// @param done what to say then
  record Block(UUID intent, String name, Slot wanted, Supplier<BlockOutcome> work, String done, Deed deed) {}

  static Block freed(Hand hand, BlockedTime blocked) {
    UUID intent = Intents.next();
    return new Block(intent, hand.words.name(blocked), blocked.during(),
        () -> hand.bookings.block().unblock(intent, hand.actor, blocked.id(), false), hand.words.freed(blocked),
        hand.deeds(blocked.during()).freed(blocked));
  }

  static Block dropped(Hand hand, BlockedTime blocked, BoardChange change) {
    UUID intent = Intents.next();
    BlockedTime wanted = blocked.at(
        Columns.id(change.column()).orElse(blocked.resourceId()), new Slot(change.start(), change.end()));
    String name = hand.words.name(blocked);
    String done = hand.words.moved(blocked, change);
    if (change instanceof BoardChange.Copy) {
      BlockTimeRequest copy = new BlockTimeRequest(intent, hand.actor, hand.branch.id(), List.of(wanted.resourceId()),
          wanted.kind(), wanted.title(), List.of(wanted.during()), false);
      return new Block(intent, name, wanted.during(), () -> hand.bookings.block().block(copy), done,
          hand.deeds(wanted.during()).made(copy));
    }
    return new Block(intent, name, wanted.during(),
        () -> hand.bookings.block().change(intent, hand.actor, hand.branch.id(), wanted), done,
        hand.deeds(wanted.during()).changed(blocked, wanted));
  }
}
