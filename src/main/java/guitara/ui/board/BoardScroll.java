package guitara.ui.board;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The two scroll bars, shown only where there is something to scroll.
final class BoardScroll {

  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();

  BoardScroll(Runnable onChange) {
    down.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : new ScrollBar[] {down, across}) {
      bar.setFocusTraversable(false);
      bar.setManaged(false);
      bar.setUnitIncrement(40);
      bar.valueProperty().subscribe(value -> onChange.run());
    }
  }

  ScrollBar down() {
    return down;
  }

  ScrollBar across() {
    return across;
  }

  double x() {
    return across.isVisible() ? across.getValue() : 0;
  }

  double y() {
    return down.isVisible() ? down.getValue() : 0;
  }

  void to(double x, double y) {
    across.setValue(Math.clamp(x, 0, across.getMax()));
    down.setValue(Math.clamp(y, 0, down.getMax()));
  }

  void by(double dx, double dy) {
    to(x() + dx, y() + dy);
  }

  /// Fits the bars to a control and its content; the content is as large as it is without any bar.
  void fit(double width, double height, BoardGeometry unscrolled) {
    boolean wide = unscrolled.columns().width() > unscrolled.body().width() + 0.5;
    boolean tall = unscrolled.time().height() > unscrolled.body().height() + 0.5;
    double thick = Math.ceil(down.prefWidth(-1));
    double head = unscrolled.view().head();
    fit(down, tall, unscrolled.mostScrollY(), unscrolled.body().height());
    fit(across, wide, unscrolled.mostScrollX(), unscrolled.body().width());
    double flat = Math.ceil(across.prefHeight(-1));
    down.resizeRelocate(width - thick, head, thick, Math.max(0, height - head - (wide ? flat : 0)));
    across.resizeRelocate(
        HeadSizes.GUTTER, height - flat, Math.max(0, width - HeadSizes.GUTTER - (tall ? thick : 0)), flat);
  }

  private static void fit(ScrollBar bar, boolean shown, double most, double page) {
    bar.setVisible(shown);
    bar.setMax(most);
    bar.setVisibleAmount(most * page / Math.max(1, most + page));
    bar.setBlockIncrement(page);
    bar.setValue(Math.clamp(bar.getValue(), 0, most));
  }
}
