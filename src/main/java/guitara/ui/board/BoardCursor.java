package guitara.ui.board;

import java.time.Instant;
import java.util.Optional;

/// Where the board's focus is; standing on an entry is what selects it.
public sealed interface BoardCursor {

  /// Nowhere yet.
  record Nowhere() implements BoardCursor {}

  /// On an entry.
  record OnEntry(String key) implements BoardCursor {}

  /// On a free stretch of a column.
  record OnSlot(String column, Instant start) implements BoardCursor {}

  /// Key of the selected entry.
  default Optional<String> selected() {
    return this instanceof OnEntry(String key) ? Optional.of(key) : Optional.empty();
  }
}
