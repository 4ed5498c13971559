package guitara.ui.board;

import java.time.Instant;
import java.util.Optional;

/// Where everything is on the control, for one size, zoom and scroll position.
record BoardGeometry(TimeAxis time, ColumnAxis columns, Viewport view) {

  /// Room left and right of an entry, so that neighbours do not touch and a free slot can still be hit.
  private static final double SIDE = 3;

  double x(double columnX) {
    return view.gutter() + columnX - view.scrollX();
  }

  double y(Instant at) {
    return view.head() + time.y(at) - view.scrollY();
  }

  Instant timeAt(double y) {
    return time.at(y - view.head() + view.scrollY());
  }

  Optional<Strip> stripAt(double x) {
    return columns.at(x - view.gutter() + view.scrollX());
  }

  Optional<Strip> nearestOpenAt(double x) {
    return columns.nearestOpen(x - view.gutter() + view.scrollX());
  }

  Box body() {
    return view.body();
  }

  /// The whole height of a strip within the day.
  Box stripBox(Strip strip) {
    return new Box(x(strip.x()), y(time.day().start()), strip.width(), time.height());
  }

  /// A stretch of time across a whole column; nothing for a folded one.
  Optional<Box> stretch(String column, Instant start, Instant end) {
    return columns.of(column).map(strip -> {
      double top = y(time.day().clamp(start));
      return new Box(x(strip.x()), top, strip.width(), y(time.day().clamp(end)) - top);
    });
  }

  /// The block of an entry, buffers included.
  Optional<Box> block(Placed placed) {
    EntryTime when = placed.entry().time();
    return lane(placed, when.blockStart(), when.blockEnd());
  }

  /// The entry without its buffers.
  Optional<Box> core(Placed placed) {
    EntryTime when = placed.entry().time();
    return lane(placed, when.start(), when.end());
  }

  private Optional<Box> lane(Placed placed, Instant start, Instant end) {
    return stretch(placed.entry().column(), start, end).map(box -> {
      double width = (box.width() - 2 * SIDE) / placed.lanes();
      double left = box.x() + SIDE + placed.lane() * width;
      double gap = placed.lane() + 1 < placed.lanes() ? 2 : 0;
      return new Box(left, box.y(), width - gap, Math.max(2, box.height() - 1));
    });
  }

  /// Where a ghost is drawn: the whole width, whatever lies there.
  Optional<Box> ghostBox(Ghost ghost) {
    return stretch(ghost.column(), ghost.start(), ghost.end())
        .map(box -> new Box(box.x() + SIDE, box.y(), box.width() - 2 * SIDE, box.height() - 1));
  }

  double mostScrollX() {
    return Math.max(0, columns.width() - view.body().width());
  }

  double mostScrollY() {
    return Math.max(0, time.height() - view.body().height());
  }
}
