package guitara.ui.board;

import javafx.scene.paint.Color;

/// The heads of the columns, which stay while time scrolls.
final class HeadPainter {

  private static final double DISC = 32;
  private static final double SMALL_DISC = 20;
  /// A narrower head gives the name the whole width, and the disc stands below it.
  private static final double NARROW = 136;

  private final Pen pen;
  private final BoardTexts texts;

  HeadPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void paint(BoardPicture picture) {
    HeadSizes sizes = picture.heads();
    Viewport view = picture.geometry().view();
    pen.fill(new Box(0, 0, view.width(), sizes.all()), Ink.HEAD);
    for (Strip strip : picture.geometry().columns().open()) {
      Box box = new Box(picture.geometry().x(strip.x()), sizes.band(), strip.width(), sizes.head());
      if (box.right() > view.gutter() && box.x() < view.width()) {
        strip.column().ifPresent(column -> head(column, box));
      }
    }
    for (Strip strip : picture.geometry().columns().strips()) {
      double right = picture.geometry().x(strip.right()) - pen.grid().hair();
      pen.down(right, strip.folded() ? 0 : sizes.band(), sizes.all(), Ink.LINE_STRONG);
    }
    new BandPainter(pen, texts).paint(picture);
    pen.across(0, view.width(), sizes.all() - pen.grid().hair(), Ink.LINE_STRONG);
  }

  private void head(BoardColumn column, Box box) {
    boolean there = column.duty() && column.head().away().isEmpty();
    double left = box.x() + 8;
    double right = box.right() - 8;
    if (box.width() < NARROW) {
      name(column.head(), there, left, box.y() + 14, right);
      disc(column.head(), there, left, box.y() + 35, SMALL_DISC);
      caption(column.head(), left + SMALL_DISC + 6, box.y() + 35, right);
    } else {
      disc(column.head(), there, left, box.y() + 26, DISC);
      name(column.head(), there, left + DISC + 8, box.y() + 18, right);
      caption(column.head(), left + DISC + 8, box.y() + 35, right);
    }
    if (column.head().away().isEmpty()) {
      load(column.head().load(), box);
    }
  }

  private void name(ColumnHead head, boolean there, double left, double middle, double right) {
    Face face = pen.fonts().title();
    pen.text(face, face.fit(head.title(), right - left), left, middle, pen.color(there ? Ink.TEXT : Ink.MUTED));
  }

  private void caption(ColumnHead head, double left, double middle, double right) {
    Face face = pen.fonts().small();
    String words = head.away().map(texts::away).orElse(head.caption());
    pen.tabular(face, face.fit(words, right - left), left, middle, pen.color(Ink.MUTED));
  }

  /// Filled for who works now, a ring for who does not: the form says it too.
  private void disc(ColumnHead head, boolean there, double left, double middle, double size) {
    Box box = new Box(left, middle - size / 2, size, size);
    if (there) {
      pen.round(box, size / 2, pen.color(Ink.DISC));
    } else {
      pen.outline(box, size / 2, pen.color(Ink.LINE_STRONG), 1);
    }
    Color ink = pen.color(there ? Ink.DISC_TEXT : Ink.MUTED);
    Face face = size < DISC ? pen.fonts().titleIn(size - 7) : pen.fonts().smallBold();
    pen.centered(face, head.initials(), left + size / 2, middle, ink);
  }

  private void load(double load, Box box) {
    Box track = pen.grid().snap(new Box(box.x() + 8, box.bottom() - 7, box.width() - 17, 3));
    pen.round(track, 1.5, pen.color(Ink.TRACK));
    double part = track.width() * Math.clamp(load, 0, 1);
    if (part >= 1) {
      Box done = new Box(track.x(), track.y(), part, track.height());
      pen.round(done, 1.5, pen.color(load > 1 ? Ink.OVERLOAD : Ink.ACCENT));
    }
  }
}
