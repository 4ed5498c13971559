package guitara.ui.board;

import java.util.Optional;

/// The line of the present moment and its time in the gutter.
final class NowPainter {

  private final Pen pen;
  private final BoardTexts texts;

  NowPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void line(BoardPicture picture, double opacity) {
    Box body = picture.body();
    seenAt(picture).ifPresent(y -> {
      double right = Math.min(body.right(), picture.geometry().x(picture.geometry().columns().width()));
      pen.fill(new Box(body.x(), pen.grid().snap(y - 1), right - body.x(), 2),
          pen.palette().faded(Ink.NOW, opacity));
    });
  }

  void pill(BoardPicture picture) {
    seenAt(picture).ifPresent(y -> {
      Face face = pen.fonts().smallBold();
      String time = texts.time(picture.day(), picture.now());
      double width = face.tabularWidth(time) + 12;
      double left = HeadSizes.GUTTER - width - 4;
      Box pill = pen.grid().snap(new Box(left, y - 9, width, 18));
      pen.round(pill, 4, pen.color(Ink.NOW));
      pen.fill(new Box(pill.right(), pen.grid().snap(y - 1), HeadSizes.GUTTER - pill.right(), 2), Ink.NOW);
      pen.tabular(face, time, left + 6, y, pen.color(Ink.NOW_TEXT));
    });
  }

  static Optional<Double> seenAt(BoardPicture picture) {
    if (!picture.day().contains(picture.now())) {
      return Optional.empty();
    }
    double y = picture.geometry().y(picture.now());
    Box body = picture.body();
    return y >= body.y() && y <= body.bottom() ? Optional.of(y) : Optional.empty();
  }
}
