package guitara.ui.board;

/// A rectangle in pixels.
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  boolean meets(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// The part that lies in another box; of no size where they do not meet.
  Box within(Box other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    double w = Math.max(0, Math.min(right(), other.right()) - left);
    double h = Math.max(0, Math.min(bottom(), other.bottom()) - top);
    return new Box(left, top, w, h);
  }

  Box inset(double by) {
    return new Box(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }
}
