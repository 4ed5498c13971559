package guitara.desk.calendar;

import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.time.Slot;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A business day from left to right: what is booked, blocked and free, and when nobody works. One person or room fills
/// the height; of several each takes a share of it, those who are booked at the bottom.
final class DayStrip extends Pane {

  /// @param from how far along, and up to `to`: between 0 and 1
  /// @param bottom how far up from the bottom, and up to `top`
  private record Block(Region region, double from, double to, double bottom, double top) {}

  private static final PseudoClass TOGETHER = PseudoClass.getPseudoClass("together");

  private final List<Block> blocks = new ArrayList<>();

  DayStrip() {
    getStyleClass().add("day-strip");
  }

  /// @param together whether it is of several people
  void show(DayLoad load, WeekScale scale, boolean together) {
    blocks.clear();
    pseudoClassStateChanged(TOGETHER, together);
    Slot window = scale.window(load.day());
    scale.marks(load.day()).stream().filter(mark -> mark.share() > 0 && mark.share() < 1)
        .forEach(mark -> add("hour", mark.share(), mark.share(), 0, 1));
    for (Stretch stretch : load.stretches()) {
      double from = WeekScale.share(window, stretch.during().start());
      double to = WeekScale.share(window, stretch.during().end());
      if (!together) {
        add(stretch.booked() > 0 ? "booked" : stretch.blocked() > 0 ? "blocked" : "free", from, to, 0, 1);
      } else {
        double one = (double) stretch.during().minutes() * scale.most();
        double booked = stretch.booked() / one;
        add("free", from, to, 0, Math.max(stretch.working() / one, booked));
        add("booked", from, to, 0, booked);
        add("blocked", from, to, booked, booked + stretch.blocked() / one);
      }
    }
    getChildren().setAll(blocks.stream().map(Block::region).toList());
    requestLayout();
  }

  private void add(String kind, double from, double to, double bottom, double top) {
    if (top > bottom) {
      Region region = new Region();
      region.getStyleClass().add(kind);
      blocks.add(new Block(region, from, to, bottom, Math.min(1, top)));
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    for (Block block : blocks) {
      double left = snapPositionX(block.from * width);
      double top = snapPositionY((1 - block.top) * height);
      block.region.resizeRelocate(left, top, Math.max(1, snapPositionX(block.to * width) - left),
          Math.max(1, snapPositionY((1 - block.bottom) * height) - top));
    }
  }
}
