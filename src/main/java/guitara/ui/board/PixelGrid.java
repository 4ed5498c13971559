package guitara.ui.board;

/// Puts edges on whole device pixels, so that lines are as sharp at 125 % as at 100 %.
record PixelGrid(double scale) {

  double snap(double value) {
    return Math.round(value * scale) / scale;
  }

  /// The next whole device pixel from there on.
  double up(double value) {
    return Math.ceil(value * scale) / scale;
  }

  /// The last whole device pixel until there.
  double down(double value) {
    return Math.floor(value * scale) / scale;
  }

  /// The thinnest line that is one to two device pixels wide.
  double hair() {
    return Math.max(1, Math.floor(scale)) / scale;
  }

  Box snap(Box box) {
    double x = snap(box.x());
    double y = snap(box.y());
    return new Box(x, y, snap(box.right()) - x, snap(box.bottom()) - y);
  }
}
