package guitara.ui.board;

import java.time.Instant;

/// Everything the canvas shows; two equal pictures need painting only once.
///
/// @param lifted  key of the entry that a ghost was taken from, or empty
/// @param raised  key of the entry that lies on top of its pile, or empty
/// @param palette version of the colours it is painted with
record BoardPicture(
    BoardIndex index, BoardGeometry geometry, HeadSizes heads, Instant now, String lifted, String raised,
    int palette, double scale) {

  BoardDay day() {
    return index.day();
  }

  Box body() {
    return geometry.body();
  }

  boolean isPast(Instant time) {
    return !time.isAfter(now);
  }
}
