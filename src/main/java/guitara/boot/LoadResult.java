package guitara.boot;

/// What many desks came to.
///
/// @param intents that arrived
/// @param perMinute intents done in a minute
/// @param p50 milliseconds from the moment at which an intent was due, waiting included
/// @param refused intents that met somebody else's booking
/// @param errors intents without an answer, or with one that nobody foresaw
/// @param doubleBookings pairs that want the same person or room at the same time, in the whole database
/// @param acknowledgedMissing bookings that do not stand as the last answer about them said
/// @param acknowledged bookings that somebody was told of
public record LoadResult(
    int desks, int seconds, long intents, double perMinute, double p50, double p95, double p99, long refused,
    long errors, long acknowledged, long doubleBookings, long acknowledgedMissing, Live live) {

  /// How soon the others saw it.
  ///
  /// @param p50 milliseconds from the commit until a desk that shows the day has read it again
  /// @param seen how often that was
  /// @param missed notifications that did not come to a desk
  public record Live(double p50, double p99, long seen, long missed) {}

  public boolean allWell() {
    return doubleBookings == 0 && acknowledgedMissing == 0;
  }
}
