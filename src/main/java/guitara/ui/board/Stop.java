package guitara.ui.board;

import java.time.Instant;

/// A place where the keyboard's focus can stand: an entry or a free stretch no longer than a slot.
record Stop(BoardCursor cursor, Instant start, Instant end) {

  boolean covers(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }
}
