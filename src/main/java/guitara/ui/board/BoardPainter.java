package guitara.ui.board;

/// Paints the whole picture from back to front; head and gutter come last, because they cover what scrolls below them.
final class BoardPainter {

  /// The now-line shows through entries only faintly, as it would strike out a name.
  private static final double OVER_ENTRIES = 0.18;

  private final Pen pen;
  private final BoardTexts texts;

  BoardPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void paint(BoardPicture picture) {
    Viewport view = picture.geometry().view();
    pen.fill(new Box(0, 0, view.width(), view.height()), Ink.BACKGROUND);
    new GridPainter(pen, texts).paint(picture);
    new TiePainter(pen).paint(picture);
    new NowPainter(pen, texts).line(picture, 1);
    entries(picture);
    if (picture.index().columns().isEmpty()) {
      empty(picture.body());
    }
    new NowPainter(pen, texts).line(picture, OVER_ENTRIES);
    new HeadPainter(pen, texts).paint(picture);
    new GutterPainter(pen, texts).paint(picture);
  }

  private void empty(Box body) {
    pen.centered(pen.fonts().title(), texts.get("empty"), body.x() + body.width() / 2,
        body.y() + body.height() / 3, pen.color(Ink.MUTED));
  }

  private void entries(BoardPicture picture) {
    EntryPainter painter = new EntryPainter(pen, texts, picture);
    Box body = picture.body();
    for (Strip strip : picture.geometry().columns().open()) {
      if (!picture.geometry().stripBox(strip).meets(body)) {
        continue;
      }
      for (Placed placed : picture.index().placed(strip.column().orElseThrow().key())) {
        painter.paintIfSeen(placed, body);
      }
    }
  }
}
