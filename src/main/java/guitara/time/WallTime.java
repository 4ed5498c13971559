package guitara.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// The instant of a time on the wall, also in the nights in which the clocks change.
///
/// @param wanted the time on the wall
/// @param at where the hour does not exist, the first instant after it; where it comes twice, the first of the two
public record WallTime(LocalDateTime wanted, Instant at, Kind kind) {

  /// How often a time is on the wall that day.
  public enum Kind {
    ONCE,
    /// The clocks go forward over it.
    SKIPPED,
    /// The clocks go back over it.
    TWICE
  }

  public static WallTime of(LocalDateTime wanted, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
    if (change == null) {
      return new WallTime(wanted, wanted.atZone(zone).toInstant(), Kind.ONCE);
    }
    return change.isGap()
        ? new WallTime(wanted, change.getInstant(), Kind.SKIPPED)
        : new WallTime(wanted, wanted.atOffset(change.getOffsetBefore()).toInstant(), Kind.TWICE);
  }
}
