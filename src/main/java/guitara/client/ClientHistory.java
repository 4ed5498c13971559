package guitara.client;

import guitara.money.Money;
import java.time.Instant;
import java.util.Optional;

/// What a client's bookings say about them.
///
/// @param visits treatments that took place or are under way
/// @param usual the service of most of their last ten visits
/// @param open the oldest visit that is not paid
public record ClientHistory(
    long visits,
    long noShows,
    long cancellations,
    Optional<LastVisit> last,
    Optional<UsualService> usual,
    Optional<OpenPayment> open) {

  /// Somebody who was never here.
  public static final ClientHistory NONE =
      new ClientHistory(0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

  /// The latest visit and who treated them first in it.
  public record LastVisit(Instant at, Optional<Therapist> therapist) {}

  /// A service and in how many of the last visits it was taken.
  public record UsualService(long id, String name, long times) {}

  /// A visit that is done and not paid.
  public record OpenPayment(long appointment, Instant at, Money amount) {}
}
