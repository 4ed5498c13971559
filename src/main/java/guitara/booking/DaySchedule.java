package guitara.booking;

import guitara.time.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One business day of one branch: who works when, all its bookings, blocked time, and what other desks are booking.
///
/// @param people working time and absence by staff id; somebody without an entry neither works nor is absent
public record DaySchedule(long branchId, LocalDate day, Slot window, Map<Long, PersonDay> people,
    List<Appointment> appointments, List<BlockedTime> blocked, List<SlotHold> holds) {

  /// When one person works that day.
  ///
  /// @param elsewhere stretches held by another branch
  /// @param absence why somebody is away all day; empty when they are not
  public record PersonDay(List<Slot> working, List<Slot> elsewhere, String absence) {

    public static final PersonDay OFF = new PersonDay(List.of(), List.of(), "");
  }

  public DaySchedule {
    people = Map.copyOf(people);
    appointments = List.copyOf(appointments);
    blocked = List.copyOf(blocked);
    holds = List.copyOf(holds);
  }

  public PersonDay person(long staffId) {
    return people.getOrDefault(staffId, PersonDay.OFF);
  }
}
