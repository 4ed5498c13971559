package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.BlockedTime;
import guitara.booking.DaySchedule;
import guitara.booking.SlotHold;
import guitara.time.Coverage;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Says who and what is free on one day. It looks at one picture of the day: a help, never a promise.
final class DayFinder {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final DaySchedule day;
  private final long ignored;
  private final Optional<UUID> ownHold;

  /// @param ignored the booking that is being edited: it is never in its own way; 0 for none
  DayFinder(DaySchedule day, long ignored) {
    this(day, ignored, Optional.empty());
  }

  /// @param ownHold the hold of the form that asks, which is not in its way either
  DayFinder(DaySchedule day, long ignored, Optional<UUID> ownHold) {
    this.day = day;
    this.ignored = ignored;
    this.ownHold = ownHold;
  }

  private Stream<AppointmentItem> treatments() {
    return day.appointments().stream()
        .filter(booked -> booked.id() != ignored && booked.status().holdsSlot())
        .map(Appointment::draft)
        .flatMap(draft -> draft.items().stream());
  }

  private List<Slot> busyWith(long staffId) {
    List<Slot> busy = new ArrayList<>(day.person(staffId).elsewhere());
    treatments().filter(item -> item.staffId().orElse(0) == staffId).map(AppointmentItem::staffBusy).forEach(busy::add);
    keptFree(staffId).forEach(busy::add);
    return busy;
  }

  /// Blocked time, and what other forms are about to book.
  private Stream<Slot> keptFree(long resource) {
    return Stream.concat(
        day.blocked().stream().filter(block -> block.resourceId() == resource).map(BlockedTime::during),
        day.holds().stream().filter(hold -> !ownHold.equals(Optional.of(hold.id())))
            .flatMap(hold -> hold.places().stream()).filter(place -> place.resourceId() == resource)
            .map(SlotHold.Place::during));
  }

  boolean isAway(long staffId) {
    return !day.person(staffId).absence().isEmpty();
  }

  boolean works(long staffId, Slot treatment) {
    return Coverage.gaps(treatment, day.person(staffId).working()).isEmpty();
  }

  /// Until when somebody is held by what lies in the way, buffers included.
  Optional<Instant> heldUntil(long staffId, Slot busy) {
    return busyWith(staffId).stream().filter(busy::overlaps).map(Slot::end).max(Instant::compareTo);
  }

  boolean isFree(long staffId, AppointmentItem wanted) {
    return !isAway(staffId) && works(staffId, wanted.during()) && heldUntil(staffId, wanted.staffBusy()).isEmpty();
  }

  Optional<Instant> roomTakenUntil(long roomId, Slot busy) {
    return Stream.concat(
            treatments().filter(item -> item.roomId().orElse(0) == roomId).map(AppointmentItem::roomBusy),
            keptFree(roomId))
        .filter(busy::overlaps).map(Slot::end).max(Instant::compareTo);
  }

  /// The next quarter of an hour from which somebody can give this treatment today.
  Optional<Instant> nextFree(long staffId, AppointmentItem wanted) {
    if (isAway(staffId)) {
      return Optional.empty();
    }
    return starts(wanted.during().start()).filter(at -> isFree(staffId, moved(wanted, at))).findFirst();
  }

  /// The quarters of an hour from an instant to the day's end.
  private Stream<Instant> starts(Instant from) {
    long step = STEP.toSeconds();
    Instant first = Instant.ofEpochSecond(Math.ceilDiv(from.getEpochSecond(), step) * step);
    return Stream.iterate(first, at -> at.isBefore(day.window().end()), at -> at.plus(STEP));
  }

  private static AppointmentItem moved(AppointmentItem wanted, Instant start) {
    return wanted.at(Slot.of(start, wanted.during().length()));
  }
}
