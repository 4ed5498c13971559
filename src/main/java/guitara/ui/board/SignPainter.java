package guitara.ui.board;

import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/// Draws the small signs from right to left, each in a square of ten pixels.
final class SignPainter {

  private static final double SIZE = 10;
  private static final double GAP = 3;

  private final Pen pen;
  private final Color color;

  SignPainter(Pen pen, Color color) {
    this.pen = pen;
    this.color = color;
  }

  static double width(Set<Sign> signs) {
    return signs.size() * (SIZE + GAP);
  }

  /// Draws them so that they end at `right`, and tells how much room they took.
  double paint(Set<Sign> signs, double right, double middle) {
    GraphicsContext gc = pen.gc();
    gc.setStroke(color);
    gc.setFill(color);
    gc.setLineWidth(1.2);
    double left = right;
    for (Sign sign : Sign.values()) {
      if (signs.contains(sign)) {
        left -= SIZE;
        draw(sign, pen.grid().snap(left), pen.grid().snap(middle - SIZE / 2));
        left -= GAP;
      }
    }
    return right - left;
  }

  private void draw(Sign sign, double x, double y) {
    switch (sign) {
      case NOTE -> note(x, y);
      case FIRST_VISIT -> star(x + SIZE / 2, y + SIZE / 2 + 0.5);
      case UNPAID -> coin(x, y);
      case NO_SHOW_HISTORY -> warning(x, y);
      case GROUP -> group(x, y);
      case OVERRIDE -> bolt(x, y);
      case REPEATS -> circle(x, y);
    }
  }

  private void note(double x, double y) {
    pen.gc().strokeRoundRect(x + 1.5, y + 0.6, 7, 8.8, 2, 2);
    pen.gc().strokeLine(x + 3.5, y + 3.5, x + 6.5, y + 3.5);
    pen.gc().strokeLine(x + 3.5, y + 6, x + 6.5, y + 6);
  }

  private void star(double centerX, double centerY) {
    double[] xs = new double[10];
    double[] ys = new double[10];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 5.4 : 2.3;
      double angle = Math.PI * (i / 5.0 - 0.5);
      xs[i] = centerX + radius * Math.cos(angle);
      ys[i] = centerY + radius * Math.sin(angle);
    }
    pen.gc().fillPolygon(xs, ys, 10);
  }

  private void coin(double x, double y) {
    pen.gc().strokeOval(x + 0.8, y + 0.8, 8.4, 8.4);
    pen.gc().strokeLine(x + 5, y + 2.8, x + 5, y + 7.2);
    pen.gc().strokeLine(x + 3.2, y + 5, x + 6.8, y + 5);
  }

  private void warning(double x, double y) {
    pen.gc().strokePolygon(new double[] {x + 5, x + 9.6, x + 0.4}, new double[] {y + 0.8, y + 9.2, y + 9.2}, 3);
    pen.gc().strokeLine(x + 5, y + 4, x + 5, y + 6.2);
    pen.gc().fillOval(x + 4.3, y + 7.2, 1.4, 1.4);
  }

  private void group(double x, double y) {
    pen.gc().fillOval(x + 1.2, y + 1, 3.2, 3.2);
    pen.gc().fillOval(x + 5.6, y + 1, 3.2, 3.2);
    pen.gc().fillRoundRect(x + 0.4, y + 5, 4.2, 4.2, 3, 3);
    pen.gc().fillRoundRect(x + 5.4, y + 5, 4.2, 4.2, 3, 3);
  }

  private void bolt(double x, double y) {
    pen.gc().fillPolygon(
        new double[] {x + 6, x + 1.5, x + 4.6, x + 3.8, x + 8.5, x + 5.4},
        new double[] {y, y + 5.6, y + 5.6, y + 10, y + 4, y + 4},
        6);
  }

  /// An arrow that comes back to where it began.
  private void circle(double x, double y) {
    pen.gc().strokeArc(x + 1.2, y + 1.2, 7.6, 7.6, 60, 290, ArcType.OPEN);
    pen.gc().fillPolygon(new double[] {x + 5.6, x + 9.8, x + 9.4}, new double[] {y + 3.4, y + 4, y}, 3);
  }
}
