package guitara.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/// Draws a line from each member of a group to the next; it runs behind the entries, so it never hides one.
final class TiePainter {

  private static final double DROP = 10;

  private final Pen pen;

  TiePainter(Pen pen) {
    this.pen = pen;
  }

  void paint(BoardPicture picture) {
    for (List<BoardEntry> members : picture.index().ties()) {
      List<Box> boxes = members.stream()
          .flatMap(member -> picture.index().placed(member).stream())
          .map(picture.geometry()::core)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparingDouble(Box::x))
          .toList();
      for (int i = 1; i < boxes.size(); i++) {
        tie(boxes.get(i - 1), boxes.get(i), picture.body());
      }
    }
  }

  private void tie(Box from, Box to, Box body) {
    double y1 = from.y() + Math.min(DROP, from.height() / 2);
    double y2 = to.y() + Math.min(DROP, to.height() / 2);
    Box span = new Box(from.x(), Math.min(y1, y2), to.right() - from.x(), Math.abs(y2 - y1) + 1);
    if (!span.meets(body)) {
      return;
    }
    Color color = pen.color(Ink.TIE);
    pen.gc().setStroke(color);
    pen.gc().setLineWidth(3);
    double elbow = to.x() - 3;
    pen.gc().beginPath();
    pen.gc().moveTo(from.right() - 2, y1);
    pen.gc().lineTo(elbow, y1);
    pen.gc().lineTo(elbow, y2);
    pen.gc().lineTo(to.x() + 2, y2);
    pen.gc().stroke();
  }
}
