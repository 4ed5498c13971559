package guitara.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A computer that was invited to a shared server.
///
/// @param role its database role
/// @param faces what may be opened there: `desk`, `kiosk`, `admin`
/// @param invitedUntil by when it had to join
/// @param joinedAt empty while it has not
/// @param shutOutAt empty while it may work
public record Workstation(
    String role,
    String name,
    List<String> faces,
    Instant invitedAt,
    Instant invitedUntil,
    Optional<Instant> joinedAt,
    Optional<Instant> shutOutAt) {

  public Workstation {
    faces = List.copyOf(faces);
  }

  /// How it stands.
  public enum State {
    /// Its code is good and not used yet.
    INVITED,
    /// Its code was never used and is void now.
    MISSED,
    JOINED,
    SHUT_OUT
  }

  public State state(Instant now) {
    if (shutOutAt.isPresent()) {
      return State.SHUT_OUT;
    }
    if (joinedAt.isPresent()) {
      return State.JOINED;
    }
    return now.isBefore(invitedUntil) ? State.INVITED : State.MISSED;
  }
}
