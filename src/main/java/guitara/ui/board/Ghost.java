package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;

/// Where an entry would be if the hand let go now.
record Ghost(boolean copy, BoardEntry entry, String column, Instant start, Instant end) {

  /// Snapping of a hand.
  static final Duration COARSE = Duration.ofMinutes(15);
  /// Snapping while Alt is held, and the shortest an entry can become.
  static final Duration FINE = Duration.ofMinutes(5);

  /// A ghost exactly on its entry.
  static Ghost on(BoardEntry entry, boolean copy) {
    return new Ghost(copy, entry, entry.column(), entry.time().start(), entry.time().end());
  }

  Ghost copying(boolean now) {
    return new Ghost(now, entry, column, start, end);
  }

  Ghost to(String newColumn) {
    return new Ghost(copy, entry, newColumn, start, end);
  }

  /// Starts at another time; the length stays, and the start stays within the day.
  Ghost startingAt(Instant time, BoardDay day) {
    Duration length = Duration.between(start, end);
    Instant latest = day.end().minus(FINE);
    Instant first = time.isBefore(day.start()) ? day.start() : time.isAfter(latest) ? latest : time;
    return new Ghost(copy, entry, column, first, first.plus(length));
  }

  /// Moved on by a step from wherever it is.
  Ghost shifted(Duration by, BoardDay day) {
    return startingAt(start.plus(by), day);
  }

  /// Its top edge pulled to a time; never past its end.
  Ghost withStart(Instant time, BoardDay day) {
    Instant latest = end.minus(FINE);
    Instant bounded = time.isBefore(day.start()) ? day.start() : time;
    return new Ghost(copy, entry, column, bounded.isAfter(latest) ? latest : bounded, end);
  }

  /// Its bottom edge pulled to a time; never before its start.
  Ghost withEnd(Instant time) {
    Instant earliest = start.plus(FINE);
    return new Ghost(copy, entry, column, start, time.isBefore(earliest) ? earliest : time);
  }

  /// Whether letting go would change anything.
  boolean changesAnything() {
    EntryTime time = entry.time();
    return !column.equals(entry.column()) || !start.equals(time.start()) || !end.equals(time.end());
  }

  /// The plain value of the gesture.
  BoardChange change() {
    if (copy) {
      return new BoardChange.Copy(entry, column, start, end);
    }
    boolean sameLength = Duration.between(start, end).equals(entry.time().length());
    return column.equals(entry.column()) && !sameLength
        ? new BoardChange.Resize(entry, column, start, end)
        : new BoardChange.Move(entry, column, start, end);
  }
}
