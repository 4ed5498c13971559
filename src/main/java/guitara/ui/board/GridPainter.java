package guitara.ui.board;

import java.time.Instant;
import java.time.LocalTime;

/// Paints what lies behind the entries: shades, the past, the ruling, folded groups.
final class GridPainter {

  private static final double HATCH = 7;

  private final Pen pen;
  private final BoardTexts texts;

  GridPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void paint(BoardPicture picture) {
    past(picture);
    for (Strip strip : picture.geometry().columns().open()) {
      strip.column().ifPresent(column -> shades(picture, column));
    }
    ruling(picture);
    for (Strip strip : picture.geometry().columns().strips()) {
      separator(picture, strip);
    }
  }

  private void past(BoardPicture picture) {
    Box body = picture.body();
    double bottom = picture.geometry().y(picture.day().clamp(picture.now()));
    Box gone = new Box(body.x(), body.y(), body.width(), bottom - body.y()).within(body);
    if (!gone.isEmpty()) {
      pen.fill(pen.grid().snap(gone), Ink.PAST);
    }
  }

  private void shades(BoardPicture picture, BoardColumn column) {
    for (BoardShade shade : picture.index().shades(column.key())) {
      picture.geometry()
          .stretch(column.key(), shade.start(), shade.end())
          .map(box -> box.within(picture.body()))
          .filter(box -> !box.isEmpty())
          .ifPresent(box -> shade(shade, pen.grid().snap(box)));
    }
  }

  private void shade(BoardShade shade, Box box) {
    ground(shade.kind(), box);
    Face face = pen.fonts().small();
    if (box.height() > face.line() + 8) {
      String words = face.fit(shade.text(), box.width() - 16);
      pen.centered(face, words, box.x() + box.width() / 2, box.y() + 16, pen.color(Ink.MUTED));
    }
  }

  void ground(BoardShade.Kind kind, Box box) {
    switch (kind) {
      case NOT_AVAILABLE -> {
        pen.fill(box, Ink.UNAVAILABLE);
        pen.hatch(box, HATCH, pen.color(Ink.HATCH), pen.grid().hair());
      }
      case AWAY -> pen.fill(box, Ink.AWAY);
    }
  }

  private void ruling(BoardPicture picture) {
    Box body = picture.body();
    BoardDay day = picture.day();
    double right = Math.min(body.right(), picture.geometry().x(picture.geometry().columns().width()));
    for (Instant at = day.start(); !at.isAfter(day.end()); at = at.plus(day.slot())) {
      double y = picture.geometry().y(at);
      if (y >= body.y() - 1 && y <= body.bottom()) {
        LocalTime wall = day.wall(at);
        pen.across(body.x(), right, y, wall.getMinute() == 0 ? Ink.LINE_STRONG : Ink.LINE);
      }
    }
  }

  private void separator(BoardPicture picture, Strip strip) {
    Box body = picture.body();
    Box box = picture.geometry().stripBox(strip).within(body);
    if (box.isEmpty()) {
      return;
    }
    if (strip.folded()) {
      pen.fill(box, Ink.HEAD);
      upright(texts.group(strip.group(), picture.index().size(strip.group())), box);
    }
    double right = picture.geometry().x(strip.right()) - pen.grid().hair();
    pen.down(right, box.y(), box.bottom(), Ink.LINE_STRONG);
  }

  /// A folded group's name runs upwards, as on the back of a book.
  private void upright(String words, Box box) {
    Face face = pen.fonts().title();
    pen.gc().save();
    pen.gc().translate(box.x() + box.width() / 2, box.y() + 16);
    pen.gc().rotate(90);
    pen.text(face, face.fit(words, box.height() - 32), 0, 0, pen.color(Ink.MUTED));
    pen.gc().restore();
  }
}
