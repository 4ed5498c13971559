package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// The stretch of time a board shows and the grid it is ruled by; it may run past midnight.
public record BoardDay(ZoneId zone, Instant start, Instant end, Duration slot) {

  public BoardDay {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a day ends after it starts: " + start + " to " + end);
    }
    if (slot.isNegative() || slot.isZero()) {
      throw new IllegalArgumentException("a slot has a length: " + slot);
    }
  }

  boolean contains(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /// The start of the slot that holds this time.
  Instant slotOf(Instant time) {
    long slots = Math.floorDiv(Duration.between(start, time).toSeconds(), slot.toSeconds());
    return start.plus(slot.multipliedBy(slots));
  }

  /// The nearest multiple of a step since the day's start.
  Instant snap(Instant time, Duration step) {
    double steps = Duration.between(start, time).toSeconds() / (double) step.toSeconds();
    return start.plus(step.multipliedBy(Math.round(steps)));
  }

  Instant clamp(Instant time) {
    if (time.isBefore(start)) {
      return start;
    }
    return time.isAfter(end) ? end : time;
  }

  LocalTime wall(Instant time) {
    return time.atZone(zone).toLocalTime();
  }
}
