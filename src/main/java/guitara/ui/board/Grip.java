package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;

/// What a pointer took hold of, and the ghost that follows from where the pointer is now.
///
/// @param offset how far below the entry's start the pointer took hold
record Grip(BoardEntry entry, Hit.Zone zone, Duration offset) {

  static Grip of(Hit.OnEntry hit, Instant pointer) {
    return new Grip(hit.entry(), hit.zone(), Duration.between(hit.entry().time().start(), pointer));
  }

  /// The ghost for a pointer at this column and time.
  Ghost at(String column, Instant pointer, BoardDay day, Held held) {
    Duration step = held.fine() ? Ghost.FINE : Ghost.COARSE;
    Ghost still = Ghost.on(entry, held.copy() && zone == Hit.Zone.BODY);
    return switch (zone) {
      case BODY -> still.to(column).startingAt(day.snap(pointer.minus(offset), step), day);
      case TOP -> still.withStart(day.snap(pointer, step), day);
      case BOTTOM -> still.withEnd(day.snap(pointer, step));
    };
  }

  /// Keys held during a drag.
  record Held(boolean copy, boolean fine) {}
}
