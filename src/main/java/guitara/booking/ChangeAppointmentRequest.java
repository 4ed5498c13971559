package guitara.booking;

import guitara.access.Actor;
import java.util.Optional;
import java.util.UUID;

/// Please make this booking what the draft says: a move, a new length, other people, another client, other notes.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param version the version that the draft was made from
/// @param hold the desk's own hold on the new place, which makes way for the booking
public record ChangeAppointmentRequest(
    UUID intent, Actor actor, long appointmentId, int version, BookingDraft draft, Optional<UUID> hold) {

  public ChangeAppointmentRequest(UUID intent, Actor actor, long appointmentId, int version, BookingDraft draft) {
    this(intent, actor, appointmentId, version, draft, Optional.empty());
  }
}
