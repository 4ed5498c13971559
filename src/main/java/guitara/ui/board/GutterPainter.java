package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javafx.scene.paint.Color;

/// The times at the left, which stay while columns scroll.
final class GutterPainter {

  private static final double PILL = 16;

  private final Pen pen;
  private final BoardTexts texts;

  GutterPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void paint(BoardPicture picture) {
    Viewport view = picture.geometry().view();
    double top = view.head();
    pen.fill(new Box(0, top, view.gutter(), view.height() - top), Ink.HEAD);
    pen.down(view.gutter() - pen.grid().hair(), top, view.height(), Ink.LINE_STRONG);
    BoardDay day = picture.day();
    for (Instant at = day.start(); at.isBefore(day.end()); at = at.plus(Duration.ofHours(1))) {
      label(picture, at);
    }
    new NowPainter(pen, texts).pill(picture);
    pen.fill(new Box(0, 0, view.gutter(), top), Ink.HEAD);
    pen.across(0, view.gutter(), top - pen.grid().hair(), Ink.LINE_STRONG);
    pen.down(view.gutter() - pen.grid().hair(), 0, top, Ink.LINE_STRONG);
  }

  private void label(BoardPicture picture, Instant at) {
    double line = picture.geometry().y(at);
    // The first label would be cut by the head, so every label stands just below its line.
    double y = line + 10;
    boolean underPill = NowPainter.seenAt(picture).filter(now -> Math.abs(now - y) < PILL).isPresent();
    if (underPill || y < picture.body().y() || line > picture.body().bottom()) {
      return;
    }
    Face face = pen.fonts().small();
    String time = texts.time(picture.day(), at);
    Color color = pen.color(Ink.MUTED);
    pen.tabular(face, time, right(face.tabularWidth(time)), y, color);
    pen.across(HeadSizes.GUTTER - 6, HeadSizes.GUTTER, line, Ink.LINE_STRONG);
    if (picture.day().wall(at).equals(LocalTime.MIDNIGHT)) {
      String weekday = texts.weekday(picture.day(), at);
      pen.text(face, weekday, right(face.width(weekday)), y + face.line(), color);
    }
  }

  private static double right(double width) {
    return HeadSizes.GUTTER - 8 - width;
  }
}
