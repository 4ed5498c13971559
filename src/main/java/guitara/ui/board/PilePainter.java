package guitara.ui.board;

/// The mark at the foot of a pile: how many more lie there. A click on it brings up the next.
final class PilePainter {

  private static final double HEIGHT = 18;

  private final Pen pen;
  private final BoardTexts texts;

  PilePainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  /// Where the mark is within an entry's box; beside the words where the box is low.
  static Box mark(Box core) {
    double height = Math.min(HEIGHT, core.height());
    double left = core.height() < 2 * HEIGHT ? core.width() / 2 : 0;
    return new Box(core.x() + left, core.bottom() - height, core.width() - left, height);
  }

  void paint(Placed placed, Box core) {
    Box pill = mark(core).inset(1);
    pen.round(pill, 3, pen.color(Ink.DISC));
    Face face = pen.fonts().smallBold();
    pen.centered(face, face.fit(texts.more(placed.below()), pill.width() - 4), pill.x() + pill.width() / 2,
        pill.y() + pill.height() / 2, pen.color(Ink.DISC_TEXT));
  }
}
