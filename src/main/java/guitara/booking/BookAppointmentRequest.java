package guitara.booking;

import guitara.access.Actor;
import java.util.UUID;

/// Please book this.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param tentative a hold or a wish (PENDING) instead of a confirmed booking
public record BookAppointmentRequest(UUID intent, Actor actor, BookingDraft draft, boolean tentative) {

  AppointmentStatus status() {
    return tentative ? AppointmentStatus.PENDING : AppointmentStatus.CONFIRMED;
  }
}
