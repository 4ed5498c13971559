package guitara.boot.tour;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.DaySchedule;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.staff.StaffMember;
import guitara.time.Coverage;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Two therapists who are free at the same time, long enough to try things out.
record FreeSpot(StaffMember first, StaffMember second, Instant start) {

  static final Duration LONG_ENOUGH = Duration.ofMinutes(150);

  static Optional<FreeSpot> find(DaySchedule day, Directory directory, Branch branch) {
    Slot hours = branch.openingHours(day.day());
    for (Instant at = hours.start(); at.plus(LONG_ENOUGH).isBefore(hours.end()); at = at.plus(branch.slot())) {
      Slot wanted = Slot.of(at, LONG_ENOUGH);
      List<StaffMember> free = new ArrayList<>();
      for (StaffMember person : directory.therapistsAt(branch)) {
        if (givesShiatsu(directory, person) && isFree(day, person, wanted)) {
          free.add(person);
        }
      }
      if (free.size() >= 2) {
        return Optional.of(new FreeSpot(free.get(0), free.get(1), at));
      }
    }
    return Optional.empty();
  }

  /// The treatment that the tour books.
  private static boolean givesShiatsu(Directory directory, StaffMember person) {
    return directory.services().stream()
        .anyMatch(service -> service.name().startsWith("Shiatsu") && person.isQualifiedFor(service.id()));
  }

  static boolean givesShiatsu(Directory directory, OptionalLong staff) {
    return directory.person(staff).filter(person -> givesShiatsu(directory, person)).isPresent();
  }

  private static boolean isFree(DaySchedule day, StaffMember person, Slot wanted) {
    DaySchedule.PersonDay at = day.person(person.id());
    return at.absence().isEmpty()
        && Coverage.gaps(wanted, at.working()).isEmpty()
        && at.elsewhere().stream().noneMatch(wanted::overlaps)
        && day.appointments().stream()
            .filter(appointment -> appointment.status().onBoard())
            .map(Appointment::draft)
            .flatMap(draft -> draft.items().stream())
            .filter(item -> item.staffId().equals(OptionalLong.of(person.id())))
            .map(AppointmentItem::staffBusy)
            .noneMatch(wanted::overlaps);
  }
}
