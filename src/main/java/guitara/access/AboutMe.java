package guitara.access;

import guitara.access.Account.GivenRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What people know of their own account, and of the session in which they ask.
///
/// @param email empty where none is known
/// @param roles in the order of the house
/// @param session the one in which this was asked
/// @param factorSince since when one-time codes are asked for; empty where they are not
/// @param recoveryLeft how many recovery codes were not used yet
public record AboutMe(
    String name,
    String login,
    String email,
    List<GivenRole> roles,
    Now session,
    boolean hasPin,
    Optional<Instant> factorSince,
    int recoveryLeft) {

  public AboutMe {
    roles = List.copyOf(roles);
  }

  /// A session, by the server's clock.
  ///
  /// @param withPin a quick change, not a full sign-in
  public record Now(Instant startedAt, boolean withPin, Instant expiresAt) {}
}
