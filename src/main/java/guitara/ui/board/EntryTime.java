package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;

/// When something is, with the buffers that belong to its block.
public record EntryTime(Instant start, Instant end, Duration before, Duration after) {

  public EntryTime {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("an entry ends after it starts: " + start + " to " + end);
    }
    if (before.isNegative() || after.isNegative()) {
      throw new IllegalArgumentException("a buffer is not negative");
    }
  }

  /// A time without buffers.
  public static EntryTime of(Instant start, Instant end) {
    return new EntryTime(start, end, Duration.ZERO, Duration.ZERO);
  }

  /// The same buffers about another time.
  public EntryTime at(Instant newStart, Instant newEnd) {
    return new EntryTime(newStart, newEnd, before, after);
  }

  /// Start of the block, buffer included.
  public Instant blockStart() {
    return start.minus(before);
  }

  /// End of the block, buffer included.
  public Instant blockEnd() {
    return end.plus(after);
  }

  /// Length without buffers.
  public Duration length() {
    return Duration.between(start, end);
  }

  boolean covers(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  boolean meets(EntryTime other) {
    return blockStart().isBefore(other.blockEnd()) && other.blockStart().isBefore(blockEnd());
  }
}
