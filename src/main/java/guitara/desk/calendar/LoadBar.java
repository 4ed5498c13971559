package guitara.desk.calendar;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A thin bar that is as full as a day is booked; more than full has a look of its own.
final class LoadBar extends Pane {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Region filled = new Region();
  private double share;

  LoadBar() {
    getStyleClass().add("load-bar");
    filled.getStyleClass().add("filled");
    getChildren().add(filled);
    setMaxWidth(Double.MAX_VALUE);
  }

  void show(double load) {
    share = Math.clamp(load, 0, 1);
    pseudoClassStateChanged(OVER, load > 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
  }
}
