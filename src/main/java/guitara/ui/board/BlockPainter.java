package guitara.ui.board;

import javafx.scene.paint.Color;

/// Paints a block in the colour and the form of its tone, without words.
final class BlockPainter {

  private static final double RADIUS = 4;
  private static final double BAR = 4;

  private final Pen pen;

  BlockPainter(Pen pen) {
    this.pen = pen;
  }

  /// A thin hatching for what belongs to the block but is not the service itself.
  void buffer(Tone tone, Box box) {
    pen.fill(box, pen.palette().faded(tone.fill(), 0.5));
    pen.hatch(box, 5, pen.palette().faded(tone.bar(), 0.35), pen.grid().hair());
  }

  void block(Tone tone, boolean pending, Box box, boolean past) {
    boolean pale = past || pending;
    if (pale) {
      // Nothing of what lies below shines through.
      pen.round(box, RADIUS, pen.color(Ink.BACKGROUND));
    }
    pen.round(box, RADIUS, pen.palette().faded(tone.fill(), pale ? 0.55 : 1));
    if (tone.form() == Tone.Form.HATCHED) {
      Box inner = new Box(box.x() + BAR, box.y() + 1, box.width() - BAR - 1, box.height() - 2);
      pen.hatch(inner, 8, pen.palette().faded(tone.bar(), 0.2), 1);
    } else if (tone.form() == Tone.Form.CROSSED) {
      pen.hatch(box.inset(1), 6, pen.palette().faded(tone.bar(), past ? 0.18 : 0.28), 1);
    }
    outline(tone, pending, box, past ? 0.6 : 1);
    bar(tone, box, past ? 0.6 : 1);
  }

  private void outline(Tone tone, boolean pending, Box box, double weight) {
    if (pending) {
      dashed(box, pen.color(Ink.ACCENT), 1.5, 2);
    } else if (tone.form() == Tone.Form.DASHED) {
      dashed(box, pen.palette().faded(tone.bar(), weight), 1, 5);
    } else if (tone.form() == Tone.Form.HOLLOW) {
      dashed(box, pen.palette().faded(tone.bar(), weight), 1.5, 3);
    } else {
      pen.outline(box, RADIUS, pen.palette().faded(tone.bar(), 0.35 * weight), pen.grid().hair());
    }
  }

  private void dashed(Box box, Color color, double width, double dash) {
    pen.gc().setLineDashes(dash, 3);
    pen.brokenOutline(box, RADIUS, color, width);
    pen.gc().setLineDashes();
  }

  /// The bar at the left carries the state once more: whole, broken, doubled or thin; no bar where there is no state.
  private void bar(Tone tone, Box box, double weight) {
    Color color = pen.palette().faded(tone.bar(), weight);
    switch (tone.form()) {
      case PLAIN, SOLID, HATCHED -> stripe(box, BAR, color);
      case QUIET -> stripe(box, 2, color);
      case CROSSED, HOLLOW -> {}
      case DOUBLE -> {
        stripe(box, 2, color);
        pen.fill(new Box(box.x() + 4, box.y() + 1, 2, box.height() - 2), color);
      }
      case DASHED -> {
        for (double y = box.y() + 2; y + 3 < box.bottom(); y += 8) {
          pen.fill(new Box(box.x(), y, BAR, Math.min(5, box.bottom() - 1 - y)), color);
        }
      }
    }
  }

  private void stripe(Box box, double width, Color color) {
    pen.round(new Box(box.x(), box.y(), width, box.height()), 2, color);
  }
}
