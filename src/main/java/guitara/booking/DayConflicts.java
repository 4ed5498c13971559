package guitara.booking;

import static guitara.booking.ClaimPurpose.APPOINTMENT;

import guitara.time.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Clashes found in a day that is already in memory: quick enough to ask at each pixel of a drag, and only a courtesy.
public final class DayConflicts {

  /// Somebody or something is held by another booking, by blocked time, or by a form that somebody is filling in.
  ///
  /// @param kind STAFF, ROOM or CLIENT
  /// @param holder the client who has it, what the time is blocked for, or who is filling in the form; empty where
  ///     another branch has it
  public record Conflict(String kind, long resourceId, Slot during, ClaimPurpose purpose, String holder) {}

  private DayConflicts() {}

  /// What stands in the draft's way on that day, beside the booking it replaces.
  public static List<Conflict> of(DaySchedule day, BookingDraft draft, long replaced) {
    List<Conflict> found = new ArrayList<>();
    for (AppointmentItem wanted : draft.items()) {
      for (Appointment other : day.appointments()) {
        if (other.id() != replaced && other.status().holdsSlot()) {
          other.draft().items().forEach(held -> found.addAll(between(draft, wanted, other, held)));
        }
      }
      found.addAll(elsewhere(day, wanted));
      day.blocked().forEach(it ->
          found.addAll(busy(wanted, it.resourceId(), it.during(), ClaimPurpose.BLOCK, it.name())));
      day.holds().forEach(hold -> hold.places().forEach(it ->
          found.addAll(busy(wanted, it.resourceId(), it.during(), ClaimPurpose.HOLD, hold.heldBy()))));
    }
    return found;
  }

  /// Who is booked with a person or in a room meanwhile, or what else keeps it busy, beside the blocked time that it
  /// replaces.
  public static List<Conflict> with(DaySchedule day, long resource, Slot wanted, long replacedBlock) {
    List<Conflict> found = new ArrayList<>();
    for (Appointment other : day.appointments()) {
      if (other.status().holdsSlot()) {
        for (AppointmentItem held : other.draft().items()) {
          if (holds(held.staffId(), resource) && held.staffBusy().overlaps(wanted)) {
            found.add(new Conflict("STAFF", resource, held.staffBusy(), APPOINTMENT, other.guest().name()));
          } else if (holds(held.roomId(), resource) && held.roomBusy().overlaps(wanted)) {
            found.add(new Conflict("ROOM", resource, held.roomBusy(), APPOINTMENT, other.guest().name()));
          }
        }
      }
    }
    day.person(resource).elsewhere().stream().filter(wanted::overlaps)
        .map(slot -> new Conflict("STAFF", resource, slot, APPOINTMENT, "")).forEach(found::add);
    day.blocked().stream()
        .filter(it -> it.id() != replacedBlock && it.resourceId() == resource && it.during().overlaps(wanted))
        .map(it -> new Conflict("STAFF", resource, it.during(), ClaimPurpose.BLOCK, it.name())).forEach(found::add);
    return found;
  }

  private static List<Conflict> between(
      BookingDraft draft, AppointmentItem wanted, Appointment other, AppointmentItem held) {
    List<Conflict> found = new ArrayList<>(3);
    if (same(wanted.staffId(), held.staffId()) && wanted.staffBusy().overlaps(held.staffBusy())) {
      found.add(new Conflict("STAFF", held.staffId().getAsLong(), held.staffBusy(), APPOINTMENT, other.guest().name()));
    }
    if (same(wanted.roomId(), held.roomId()) && wanted.roomBusy().overlaps(held.roomBusy())) {
      found.add(new Conflict("ROOM", held.roomId().getAsLong(), held.roomBusy(), APPOINTMENT, other.guest().name()));
    }
    if (draft.details().clientId() == other.guest().id() && wanted.guest() == 1 && held.guest() == 1
        && wanted.during().overlaps(held.during())) {
      found.add(new Conflict(
          "CLIENT", other.guest().id(), held.during(), APPOINTMENT, other.guest().name()));
    }
    return found;
  }

  private static List<Conflict> elsewhere(DaySchedule day, AppointmentItem wanted) {
    if (wanted.staffId().isEmpty()) {
      return List.of();
    }
    long staff = wanted.staffId().getAsLong();
    return day.person(staff).elsewhere().stream()
        .filter(wanted.staffBusy()::overlaps)
        .map(slot -> new Conflict("STAFF", staff, slot, APPOINTMENT, ""))
        .toList();
  }

  private static List<Conflict> busy(
      AppointmentItem wanted, long resource, Slot during, ClaimPurpose purpose, String holder) {
    if (holds(wanted.staffId(), resource) && wanted.staffBusy().overlaps(during)) {
      return List.of(new Conflict("STAFF", resource, during, purpose, holder));
    }
    return holds(wanted.roomId(), resource) && wanted.roomBusy().overlaps(during)
        ? List.of(new Conflict("ROOM", resource, during, purpose, holder)) : List.of();
  }

  private static boolean holds(OptionalLong wanted, long resource) {
    return wanted.isPresent() && wanted.getAsLong() == resource;
  }

  private static boolean same(OptionalLong one, OptionalLong two) {
    return one.isPresent() && one.equals(two);
  }
}
