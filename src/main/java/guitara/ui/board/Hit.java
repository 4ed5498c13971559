package guitara.ui.board;

import java.time.Instant;

/// What is under the pointer.
sealed interface Hit {

  /// Part of an entry; its edges resize.
  enum Zone {
    TOP,
    BODY,
    BOTTOM
  }

  record OnEntry(BoardEntry entry, Zone zone) implements Hit {}

  /// The mark of a pile; `next` is the entry that comes up.
  record OnPile(BoardEntry next) implements Hit {}

  record OnFree(String column, Instant time) implements Hit {}

  record OnGroup(String group) implements Hit {}

  record Nothing() implements Hit {}
}
