package guitara.booking;

import guitara.time.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The place that a form on some desk is about to book: nobody else can take it until it expires.
///
/// @param expiresAt by the server's clock
public record SlotHold(UUID id, String heldBy, String workstation, Instant expiresAt, List<Place> places) {

  /// How long the slot under a form is held without another key stroke.
  public static final java.time.Duration LENGTH = java.time.Duration.ofMinutes(3);

  /// A person or room, with the buffers that the booking will keep.
  public record Place(long resourceId, Slot during) {}

  public SlotHold {
    places = List.copyOf(places);
  }
}
