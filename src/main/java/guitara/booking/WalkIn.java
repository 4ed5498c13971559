package guitara.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who could take a guest who stands at the counter.
///
/// @param draft what the guest wants, with that person, a start and rooms that are free; ready to be booked
/// @param waiting from now, rounded up to five minutes, to the start; zero: free now
public record WalkIn(long staffId, BookingDraft draft, Duration waiting, Turn turn) {

  /// Why it is somebody's turn.
  ///
  /// @param bookingsToday bookings of the business day that were not called off
  /// @param workload bookings given in the last seven days
  /// @param lastEnd when the last treatment ended; empty where there was none in the last seven days
  public record Turn(int bookingsToday, int workload, Optional<Instant> lastEnd) {

    static final Turn NOTHING_YET = new Turn(0, 0, Optional.empty());
  }

  public Instant start() {
    return draft.during().start();
  }

  public boolean now() {
    return waiting.isZero();
  }
}
