package guitara.desk.core;

import guitara.access.Actor;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.booking.Bookings;
import guitara.facility.Branch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// How blocked time that this desk made, changed or freed becomes again what it was. What it has been since is looked
/// up each time: what was freed and blocked again has another name in the database.
///
/// @param words why it was not done, for people
public record BlockedDeed(Bookings bookings, Branch branch, Function<BlockOutcome, String> words) {

  /// It was blocked by one request, everybody and every week of it.
  public DeskHistory.Deed made(BlockTimeRequest request) {
    UUID[] series = {request.intent()};
    return new DeskHistory.Deed.Other(
        (intent, by) -> said(freeAll(request, series[0], intent, by)),
        (intent, by) -> {
          series[0] = intent;
          return said(bookings.block().block(new BlockTimeRequest(intent, by, request.branchId(), request.resources(),
              request.kind(), request.title(), request.occurrences(), request.leaveOutTaken())));
        });
  }

  /// It was moved or changed.
  public DeskHistory.Deed changed(BlockedTime before, BlockedTime after) {
    return new DeskHistory.Deed.Other(
        (intent, by) -> said(change(after, before, intent, by)),
        (intent, by) -> said(change(before, after, intent, by)));
  }

  /// It was freed.
  public DeskHistory.Deed freed(BlockedTime before) {
    return new DeskHistory.Deed.Other(
        (intent, by) -> said(bookings.block().block(again(before, intent, by))),
        (intent, by) -> said(free(before, intent, by)));
  }

  private Optional<String> said(BlockOutcome outcome) {
    return outcome instanceof BlockOutcome.Done ? Optional.empty() : Optional.of(words.apply(outcome));
  }

  private BlockTimeRequest again(BlockedTime blocked, UUID intent, Actor by) {
    return new BlockTimeRequest(intent, by, branch.id(), List.of(blocked.resourceId()), blocked.kind(), blocked.title(),
        List.of(blocked.during()), false);
  }

  /// Each is freed by an intent of its own, which stays the same when all are asked again.
  private BlockOutcome freeAll(BlockTimeRequest request, UUID series, UUID intent, Actor by) {
    BlockOutcome outcome = new BlockOutcome.Gone();
    int count = 0;
    for (BlockedTime one : request.occurrences().stream()
        .flatMap(slot -> day(slot.start()).stream()).filter(it -> isOf(request, series, it)).distinct().toList()) {
      UUID its = UUID.nameUUIDFromBytes((intent + " " + count++).getBytes(StandardCharsets.UTF_8));
      BlockOutcome now = bookings.block().unblock(its, by, one.id(), false);
      outcome = outcome instanceof BlockOutcome.Done ? outcome : now;
    }
    return outcome;
  }

  /// What was freed and blocked again since belongs to another series, and stands where it stood.
  private static boolean isOf(BlockTimeRequest request, UUID series, BlockedTime one) {
    boolean samePlace = request.resources().contains(one.resourceId()) && request.occurrences().contains(one.during());
    boolean sameWords = one.kind() == request.kind() && one.title().equals(request.title());
    return one.series().equals(series) || (!request.leaveOutTaken() && samePlace && sameWords);
  }

  private BlockOutcome change(BlockedTime from, BlockedTime to, UUID intent, Actor by) {
    return find(from)
        .map(now -> bookings.block().change(intent, by, branch.id(), new BlockedTime(now.id(), now.version(), to.kind(),
            to.title(), to.resourceId(), to.during(), now.series(), now.repeated(), now.blockedBy())))
        .orElseGet(BlockOutcome.Gone::new);
  }

  private BlockOutcome free(BlockedTime blocked, UUID intent, Actor by) {
    return find(blocked).map(now -> bookings.block().unblock(intent, by, now.id(), false))
        .orElseGet(BlockOutcome.Gone::new);
  }

  /// The same as it is now: by its name, or what was blocked in its place.
  private Optional<BlockedTime> find(BlockedTime wanted) {
    List<BlockedTime> there = day(wanted.during().start());
    return there.stream().filter(it -> it.id() == wanted.id()).findFirst().or(() -> there.stream()
        .filter(it -> it.resourceId() == wanted.resourceId() && it.during().equals(wanted.during())).findFirst());
  }

  private List<BlockedTime> day(Instant at) {
    bookings.days().forget(branch);
    return bookings.days().of(branch, branch.businessDate(at)).blocked();
  }
}
