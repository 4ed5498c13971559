package guitara.booking;

import static guitara.booking.ClaimPurpose.APPOINTMENT;

import guitara.time.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Clashes found in a day that is already in memory: quick enough to ask at each pixel of a drag, and only a courtesy.
public final class DayConflicts {

  /// Somebody or something is held by another booking, by blocked time, or by a form that somebody is filling in.
  ///
  /// @param kind STAFF, ROOM or CLIENT
  /// @param holder the client who has it, what the time is blocked for, or who is filling in the form; empty where
  ///     another branch has it
  public record Conflict(String kind, long resourceId, Slot during, ClaimPurpose purpose, String holder) {}

  public static final String STAFF = "STAFF";
  public static final String ROOM = "ROOM";

  private static final long NOBODY = -1;

  private DayConflicts() {}

  /// What stands in the draft's way on that day, beside the booking it replaces.
  public static List<Conflict> of(DaySchedule day, BookingDraft draft, long replaced) {
    List<Conflict> found = new ArrayList<>();
    for (AppointmentItem wanted : draft.items()) {
      wanted.staffId().ifPresent(staff -> found.addAll(
          busy(day, new Wanted(STAFF, staff, wanted.staffBusy(), replaced, 0))));
      wanted.roomId().ifPresent(room -> found.addAll(
          busy(day, new Wanted(ROOM, room, wanted.roomBusy(), replaced, 0))));
      found.addAll(client(day, draft, wanted, replaced));
    }
    return found;
  }

  /// Who is booked with a person or in a room meanwhile, or what else keeps it busy, beside the blocked time that it
  /// replaces.
  ///
  /// @param kind STAFF or ROOM
  public static List<Conflict> with(DaySchedule day, String kind, long resource, Slot wanted, long replacedBlock) {
    return busy(day, new Wanted(kind, resource, wanted, 0, replacedBlock));
  }

  private record Wanted(String kind, long resource, Slot during, long replaced, long replacedBlock) {

    boolean meets(long other, Slot busy) {
      return other == resource && busy.overlaps(during);
    }

    Conflict by(Slot busy, ClaimPurpose purpose, String holder) {
      return new Conflict(kind, resource, busy, purpose, holder);
    }
  }

  /// Who or what keeps a person or a room busy: bookings here and elsewhere, blocked time, forms being filled in.
  private static List<Conflict> busy(DaySchedule day, Wanted wanted) {
    List<Conflict> found = new ArrayList<>();
    boolean person = wanted.kind.equals(STAFF);
    holding(day, wanted.replaced).forEach(other -> other.draft().items().forEach(held -> {
      Slot busy = person ? held.staffBusy() : held.roomBusy();
      if (wanted.meets((person ? held.staffId() : held.roomId()).orElse(NOBODY), busy)) {
        found.add(wanted.by(busy, APPOINTMENT, other.guest().name()));
      }
    }));
    day.person(wanted.resource).elsewhere().stream().filter(wanted.during::overlaps)
        .map(slot -> wanted.by(slot, APPOINTMENT, "")).forEach(found::add);
    day.blocked().stream()
        .filter(it -> it.id() != wanted.replacedBlock && wanted.meets(it.resourceId(), it.during()))
        .map(it -> wanted.by(it.during(), ClaimPurpose.BLOCK, it.name())).forEach(found::add);
    day.holds().forEach(hold -> hold.places().stream()
        .filter(it -> wanted.meets(it.resourceId(), it.during()))
        .map(it -> wanted.by(it.during(), ClaimPurpose.HOLD, hold.heldBy())).forEach(found::add));
    return found;
  }

  /// The client's own other bookings; a friend whom they bring is nobody's in particular.
  private static List<Conflict> client(DaySchedule day, BookingDraft draft, AppointmentItem wanted, long replaced) {
    List<Conflict> found = new ArrayList<>();
    holding(day, replaced).filter(other -> other.guest().id() == draft.details().clientId())
        .forEach(other -> other.draft().items().stream()
            .filter(held -> wanted.guest() == 1 && held.guest() == 1 && wanted.during().overlaps(held.during()))
            .map(held -> new Conflict("CLIENT", other.guest().id(), held.during(), APPOINTMENT, other.guest().name()))
            .forEach(found::add));
    return found;
  }

  private static Stream<Appointment> holding(DaySchedule day, long replaced) {
    return day.appointments().stream().filter(other -> other.id() != replaced && other.status().holdsSlot());
  }
}
