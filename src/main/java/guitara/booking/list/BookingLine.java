package guitara.booking.list;

import guitara.booking.AppointmentStatus;
import guitara.booking.Place;
import guitara.money.Money;
import guitara.time.Slot;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// A booking as a list shows it.
///
/// @param id also its number for people
/// @param endedReason why it was called off; empty where it was not
public record BookingLine(
    long id, int version, AppointmentStatus status, Slot during, Guest guest, Place place, List<Treatment> treatments,
    Money price, Instant bookedAt, String endedReason) {

  public record Guest(long id, String name) {}

  /// One treatment; no staff means still to be assigned.
  public record Treatment(long serviceId, OptionalLong staffId, OptionalLong roomId) {}

  public BookingLine {
    treatments = List.copyOf(treatments);
  }

  public boolean unassigned() {
    return treatments.stream().anyMatch(treatment -> treatment.staffId.isEmpty());
  }
}
