package guitara.ui.board;

import javafx.scene.paint.Color;

/// The names and sizes of the groups above the heads; a click on one folds it.
final class BandPainter {

  private final Pen pen;
  private final BoardTexts texts;

  BandPainter(Pen pen, BoardTexts texts) {
    this.pen = pen;
    this.texts = texts;
  }

  void paint(BoardPicture picture) {
    double height = picture.heads().band();
    if (height == 0) {
      return;
    }
    Viewport view = picture.geometry().view();
    for (Strip group : picture.geometry().columns().groups()) {
      double left = Math.max(view.gutter(), picture.geometry().x(group.x()));
      double right = picture.geometry().x(group.right());
      if (right > view.gutter() && left < view.width()) {
        name(group, picture.index().size(group.group()), new Box(left, 0, right - left, height));
      }
    }
    pen.across(view.gutter(), view.width(), height - pen.grid().hair(), Ink.LINE);
  }

  /// The name stays in sight while its columns scroll away under it; where room is short, the number outlives it.
  private void name(Strip group, int size, Box box) {
    chevron(box.x() + (group.folded() ? box.width() / 2 : 14), box.height() / 2, group.folded());
    if (!group.folded()) {
      Face face = pen.fonts().smallBold();
      String name = face.fit(group.group(), box.width() - 32 - face.width(texts.group("", size)));
      pen.text(face, face.fit(texts.group(name, size), box.width() - 32), box.x() + 24, box.height() / 2,
          pen.color(Ink.MUTED));
      pen.down(box.right() - pen.grid().hair(), 0, box.height(), Ink.LINE_STRONG);
    }
  }

  private void chevron(double x, double y, boolean folded) {
    Color color = pen.color(Ink.MUTED);
    pen.gc().setStroke(color);
    pen.gc().setLineWidth(1.5);
    pen.gc().beginPath();
    if (folded) {
      pen.gc().moveTo(x - 2, y - 4);
      pen.gc().lineTo(x + 2, y);
      pen.gc().lineTo(x - 2, y + 4);
    } else {
      pen.gc().moveTo(x - 4, y - 2);
      pen.gc().lineTo(x, y + 2);
      pen.gc().lineTo(x + 4, y - 2);
    }
    pen.gc().stroke();
  }
}
