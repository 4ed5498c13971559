package guitara.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An account as an administrator sees it.
///
/// @param staffId empty for keepers of the system who are no members of staff
/// @param staffCode empty where `staffId` is
/// @param email empty where none is known
/// @param factorSince since when one-time codes are asked for; empty where they are not
/// @param lockedUntil by three failed tries; empty where it is not locked
/// @param roles in the order of the house
/// @param openSessions how many sessions of it are open now
public record Account(
    long id,
    OptionalLong staffId,
    String staffCode,
    String login,
    String email,
    String name,
    Status status,
    Optional<Instant> lockedUntil,
    Optional<Instant> lastSignIn,
    Optional<Instant> factorSince,
    boolean hasPin,
    List<GivenRole> roles,
    int openSessions) {

  public Account {
    roles = List.copyOf(roles);
  }

  /// Machine M7; being locked is no state, it passes by itself.
  public enum Status {
    /// Made, but without a password so far: a reset code lets the person in.
    PENDING,
    ACTIVE,
    /// Shut out until somebody lets it in again.
    DISABLED
  }

  /// A role that an account has.
  ///
  /// @param branchId with all branches below it; empty means everywhere
  /// @param branchName empty where `branchId` is
  public record GivenRole(long roleId, String roleName, OptionalLong branchId, String branchName) {}

  /// A session that is open somewhere.
  ///
  /// @param station the name of the computer
  /// @param face `desk`, `kiosk` or `admin`
  /// @param withPin a quick change, not a full sign-in
  public record OpenSession(
      long id, String station, String face, boolean withPin, Instant startedAt, Instant seenAt) {}
}
