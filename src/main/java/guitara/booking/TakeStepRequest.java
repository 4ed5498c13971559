package guitara.booking;

import guitara.access.Actor;
import java.util.UUID;

/// Please take this step of machine M1.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param reason needed by steps that call a booking off, else empty
public record TakeStepRequest(UUID intent, Actor actor, long appointmentId, Step step, String reason) {

  public TakeStepRequest {
    reason = Typed.text(reason);
  }
}
