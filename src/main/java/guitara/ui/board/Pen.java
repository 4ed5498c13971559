package guitara.ui.board;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws on the canvas in the board's colours and on its pixel grid.
record Pen(GraphicsContext gc, BoardPalette palette, BoardFonts fonts, PixelGrid grid) {

  Color color(Ink ink) {
    return palette.color(ink);
  }

  void fill(Box box, Color color) {
    gc.setFill(color);
    gc.fillRect(box.x(), box.y(), box.width(), box.height());
  }

  void fill(Box box, Ink ink) {
    fill(box, color(ink));
  }

  /// A box with round corners. Drawn in software, a shape costs by its height: its middle is a plain rectangle, and
  /// only the ends with the corners are shapes.
  void round(Box box, double radius, Color color) {
    gc.setFill(color);
    double top = grid.up(box.y() + radius);
    double bottom = grid.down(box.bottom() - radius);
    if (bottom - top < radius) {
      gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
      return;
    }
    end(box, box.y(), top, radius);
    gc.fill();
    gc.fillRect(box.x(), top, box.width(), bottom - top);
    end(box, box.bottom(), bottom, radius);
    gc.fill();
  }

  /// An unbroken outline inside a box, in the same three parts.
  void outline(Box box, double radius, Color color, double width) {
    double top = grid.up(box.y() + radius);
    double bottom = grid.down(box.bottom() - radius);
    if (bottom - top < radius) {
      brokenOutline(box, radius, color, width);
      return;
    }
    Box line = box.inset(width / 2);
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.setLineCap(StrokeLineCap.BUTT);
    end(line, line.y(), top, radius);
    gc.stroke();
    end(line, line.bottom(), bottom, radius);
    gc.stroke();
    gc.setLineCap(StrokeLineCap.SQUARE);
    fill(new Box(box.x(), top, width, bottom - top), color);
    fill(new Box(box.right() - width, top, width, bottom - top), color);
  }

  /// An outline inside a box with the dashes that are set.
  void brokenOutline(Box box, double radius, Color color, double width) {
    Box line = box.inset(width / 2);
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.strokeRoundRect(line.x(), line.y(), line.width(), line.height(), 2 * radius, 2 * radius);
  }

  /// The path around one end of a box with round corners, from a line across the box and back to it.
  private void end(Box box, double edge, double line, double radius) {
    gc.beginPath();
    gc.moveTo(box.x(), line);
    gc.arcTo(box.x(), edge, box.x() + radius, edge, radius);
    gc.arcTo(box.right(), edge, box.right(), line, radius);
    gc.lineTo(box.right(), line);
  }

  void across(double left, double right, double y, Ink ink) {
    fill(new Box(left, grid.snap(y), right - left, grid.hair()), ink);
  }

  void down(double x, double top, double bottom, Ink ink) {
    fill(new Box(grid.snap(x), top, grid.hair(), bottom - top), ink);
  }

  /// Text whose middle line is at `y`.
  void text(Face face, String text, double x, double y, Color color) {
    write(face, text, x, y, color, TextAlignment.LEFT);
  }

  void centered(Face face, String text, double x, double y, Color color) {
    write(face, text, x, y, color, TextAlignment.CENTER);
  }

  private void write(Face face, String text, double x, double y, Color color, TextAlignment alignment) {
    if (text.isEmpty()) {
      return;
    }
    gc.setFont(face.font());
    gc.setFill(color);
    gc.setTextAlign(alignment);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(text, x, grid.snap(y));
  }

  /// Text whose digits stand in cells of one width, so that times below each other line up.
  void tabular(Face face, String text, double x, double y, Color color) {
    if (face.tabular()) {
      text(face, text, x, y, color);
      return;
    }
    double left = x;
    for (int i = 0; i < text.length(); i++) {
      double cell = face.cell(text.charAt(i));
      centered(face, text.substring(i, i + 1), left + cell / 2, y, color);
      left += cell;
    }
  }

  /// Slanting lines through a box; they run on from one box to the next.
  void hatch(Box box, double step, Color color, double width) {
    if (box.isEmpty()) {
      return;
    }
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.beginPath();
    double last = box.right() + box.bottom();
    for (double sum = Math.ceil((box.x() + box.y()) / step) * step; sum < last; sum += step) {
      double startX = Math.min(box.right(), sum - box.y());
      double endX = Math.max(box.x(), sum - box.bottom());
      gc.moveTo(startX, sum - startX);
      gc.lineTo(endX, sum - endX);
    }
    gc.stroke();
  }
}
