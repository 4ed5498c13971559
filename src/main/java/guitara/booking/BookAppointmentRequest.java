package guitara.booking;

import guitara.access.Actor;
import java.util.Optional;
import java.util.UUID;

/// Please book this.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param tentative a hold or a wish (PENDING) instead of a confirmed booking
/// @param hold the desk's own hold on the place, which makes way for the booking
public record BookAppointmentRequest(
    UUID intent, Actor actor, BookingDraft draft, boolean tentative, Optional<UUID> hold) {

  public BookAppointmentRequest(UUID intent, Actor actor, BookingDraft draft, boolean tentative) {
    this(intent, actor, draft, tentative, Optional.empty());
  }

  AppointmentStatus status() {
    return tentative ? AppointmentStatus.PENDING : AppointmentStatus.CONFIRMED;
  }
}
