package guitara.desk.roster;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;

/// A list among other things on a screen: as high as its rows, up to a few.
final class Growing {

  static final double ROW = 36;

  private static final int MOST_ROWS = 8;

  private Growing() {}

  /// Takes no room while it is empty.
  static <T> void rows(ListView<T> list) {
    list.setFixedCellSize(ROW);
    list.prefHeightProperty().bind(Bindings.createDoubleBinding(
        () -> Math.min(list.getItems().size(), MOST_ROWS) * ROW + 2, list.getItems()));
    list.minHeightProperty().bind(list.prefHeightProperty());
    list.maxHeightProperty().bind(list.prefHeightProperty());
    list.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
    list.managedProperty().bind(list.visibleProperty());
  }
}
