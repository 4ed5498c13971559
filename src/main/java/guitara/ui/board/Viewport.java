package guitara.ui.board;

/// How much of the board is seen: the control's size, the fixed gutter and head, and how far it is scrolled.
record Viewport(double width, double height, double gutter, double head, double scrollX, double scrollY) {

  Box body() {
    return new Box(gutter, head, Math.max(0, width - gutter), Math.max(0, height - head));
  }
}
