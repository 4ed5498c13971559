package guitara.ui.board;

import java.time.Instant;

/// An entry at another place or of another length, as proposed by a ghost.
public sealed interface BoardChange extends BoardIntent {

  /// The entry as it was when the gesture began.
  BoardEntry entry();

  /// Column it would be in.
  String column();

  /// Start it would have.
  Instant start();

  /// End it would have.
  Instant end();

  /// Elsewhere, and maybe of another length.
  record Move(BoardEntry entry, String column, Instant start, Instant end) implements BoardChange {}

  /// Once more, elsewhere.
  record Copy(BoardEntry entry, String column, Instant start, Instant end) implements BoardChange {}

  /// Longer or shorter in its column.
  record Resize(BoardEntry entry, String column, Instant start, Instant end) implements BoardChange {}
}
