package guitara.ui.board;

import java.time.Instant;

/// What a gesture or a key meant; the board itself changes nothing.
public sealed interface BoardIntent permits BoardChange, BoardIntent.Open, BoardIntent.BookAt, BoardIntent.Cancel,
    BoardIntent.Refused {

  /// Show this entry.
  record Open(BoardEntry entry) implements BoardIntent {}

  /// Start a booking here; `typed` is what was typed on the free slot, empty after a double click.
  record BookAt(String column, Instant start, String typed) implements BoardIntent {}

  /// Ask how this entry is to be cancelled.
  record Cancel(BoardEntry entry) implements BoardIntent {}

  /// A red ghost was let go; nothing was changed, and the reason is worth a next step.
  record Refused(BoardChange change, String reason) implements BoardIntent {}
}
