package guitara.health.check.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Blocks that were found in memory and that had to be fetched, up to a moment.
///
/// @param began when counting began, where that is known
record BlockReads(String place, long hits, long reads, Instant at, Optional<Instant> began) {

  long all() {
    return hits + reads;
  }

  /// Part that was found in memory.
  double part() {
    return all() == 0 ? 1 : (double) hits / all();
  }

  Optional<Duration> window() {
    return began.map(start -> Duration.between(start, at));
  }

  /// What was counted since an earlier reading of the same counters. Counters that went back, as after a crash, began
  /// anew: then this is all that is known.
  BlockReads since(BlockReads earlier) {
    return !earlier.place.equals(place) || earlier.hits > hits || earlier.reads > reads ? this
        : new BlockReads(place, hits - earlier.hits, reads - earlier.reads, at, Optional.of(earlier.at));
  }
}
