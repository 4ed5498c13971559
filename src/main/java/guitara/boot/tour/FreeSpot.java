package guitara.boot.tour;

import guitara.booking.AppointmentItem;
import guitara.booking.DaySchedule;
import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Coverage;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Two therapists who give the same treatment and are free at the same time, long enough to try things out.
record FreeSpot(StaffMember first, StaffMember second, Instant start, Service service) {

  /// Half an hour, the treatment, its buffer: whatever the tour tries lies within.
  static final Duration LONG_ENOUGH = Duration.ofMinutes(105);

  /// When the second therapist is given the booking.
  private static final Duration AFTER = Duration.ofMinutes(30);

  /// @param client part of a name; whoever is called so is expected nowhere else meanwhile
  static Optional<FreeSpot> find(DaySchedule day, Directory directory, Branch branch, String client) {
    return directory.servicesAt(branch).stream()
        .filter(service -> service.minutes() == 60)
        .flatMap(service -> find(day, directory, branch, client, service).stream())
        .findFirst();
  }

  private static Optional<FreeSpot> find(
      DaySchedule day, Directory directory, Branch branch, String client, Service service) {
    Slot hours = branch.openingHours(day.day());
    List<StaffMember> able =
        directory.therapistsAt(branch).stream().filter(person -> person.isQualifiedFor(service.id())).toList();
    for (Instant at = hours.start(); !at.plus(LONG_ENOUGH).isAfter(hours.end()); at = at.plus(branch.slot())) {
      Slot wanted = Slot.of(at, LONG_ENOUGH);
      Slot taken = new Slot(at.plus(AFTER), wanted.end());
      Optional<StaffMember> second = able.stream().filter(person -> isFree(day, person, taken)).findFirst();
      Optional<StaffMember> first = able.stream()
          .filter(person -> second.filter(person::equals).isEmpty() && isFree(day, person, wanted)).findFirst();
      if (first.isPresent() && second.isPresent() && isExpectedNowhere(day, client, wanted)
          && itsRoomStaysFree(day, directory, branch, wanted)) {
        return Optional.of(new FreeSpot(first.get(), second.get(), at, service));
      }
    }
    return Optional.empty();
  }

  /// The drawer takes the first room that is free for the treatment; moves keep it, so it must be free for all of them.
  private static boolean itsRoomStaysFree(DaySchedule day, Directory directory, Branch branch, Slot wanted) {
    Slot treatment = Slot.of(wanted.start().plus(Duration.ofMinutes(30)), Duration.ofMinutes(75));
    return directory.roomsAt(branch).stream()
        .map(Room::id)
        .filter(room -> isRoomFree(day, room, treatment))
        .findFirst()
        .filter(room -> isRoomFree(day, room, wanted))
        .isPresent();
  }

  private static boolean isExpectedNowhere(DaySchedule day, String client, Slot wanted) {
    return day.appointments().stream()
        .filter(appointment -> appointment.status().holdsSlot()
            && appointment.guest().name().toLowerCase(Locale.ROOT).contains(client))
        .noneMatch(appointment -> appointment.draft().during().overlaps(wanted));
  }

  private static boolean isRoomFree(DaySchedule day, long room, Slot wanted) {
    return items(day)
        .filter(item -> item.roomId().equals(OptionalLong.of(room)))
        .map(AppointmentItem::roomBusy)
        .noneMatch(wanted::overlaps);
  }

  private static Stream<AppointmentItem> items(DaySchedule day) {
    return day.appointments().stream()
        .filter(appointment -> appointment.status().onBoard())
        .flatMap(appointment -> appointment.draft().items().stream());
  }

  private static boolean isFree(DaySchedule day, StaffMember person, Slot wanted) {
    DaySchedule.PersonDay at = day.person(person.id());
    return at.absence().isEmpty()
        && Coverage.gaps(wanted, at.working()).isEmpty()
        && at.elsewhere().stream().noneMatch(wanted::overlaps)
        && items(day)
            .filter(item -> item.staffId().equals(OptionalLong.of(person.id())))
            .map(AppointmentItem::staffBusy)
            .noneMatch(wanted::overlaps);
  }
}
