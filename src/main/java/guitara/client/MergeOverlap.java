package guitara.client;

import java.time.Instant;

/// Two bookings at one time, one for each of two entries: one person cannot come to both.
public record MergeOverlap(Booking kept, Booking gone) {

  /// One of the two.
  ///
  /// @param staff who treats them; empty where nobody is assigned
  public record Booking(long appointment, Instant start, Instant end, String staff) {}
}
