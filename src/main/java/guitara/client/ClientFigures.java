package guitara.client;

import guitara.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a client's bookings add up to, and since when they are known.
///
/// @param spent the sum of the completed visits, for each currency that they paid in
/// @param firstVisit when the first treatment that took place began
/// @param since when they were added
/// @param merged the latest merge into this client that was not undone
public record ClientFigures(
    List<Money> spent, Optional<Instant> firstVisit, Instant since, Optional<LatestMerge> merged) {

  public ClientFigures {
    spent = List.copyOf(spent);
  }

  /// A duplicate that became part of this client.
  ///
  /// @param id by which it is undone
  /// @param name who the duplicate was
  /// @param by who merged
  public record LatestMerge(UUID id, String name, Instant at, String by) {}
}
