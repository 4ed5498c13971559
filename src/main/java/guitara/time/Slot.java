package guitara.time;

import java.time.Duration;
import java.time.Instant;

/// A half-open period `[start, end)`: two slots that touch do not overlap (domain weakness G4, decision D8).
public record Slot(Instant start, Instant end) {

  public Slot {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A slot ends after it starts: " + start + " to " + end);
    }
  }

  public static Slot of(Instant start, Duration length) {
    return new Slot(start, start.plus(length));
  }

  public static Slot ofMinutes(Instant start, long minutes) {
    return of(start, Duration.ofMinutes(minutes));
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public long minutes() {
    return length().toMinutes();
  }

  public boolean overlaps(Slot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  public boolean contains(Slot other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public Slot shiftedBy(Duration delta) {
    return new Slot(start.plus(delta), end.plus(delta));
  }

  /// The slot widened by minutes before and after, as buffers and turnover do.
  public Slot widened(long minutesBefore, long minutesAfter) {
    return new Slot(start.minus(Duration.ofMinutes(minutesBefore)), end.plus(Duration.ofMinutes(minutesAfter)));
  }

  /// The smallest slot that covers both.
  public Slot hull(Slot other) {
    return new Slot(
        start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
  }
}
