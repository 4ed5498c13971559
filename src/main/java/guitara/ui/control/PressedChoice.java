package guitara.ui.control;

import javafx.scene.control.ListCell;

/// A list below a field, where a press chooses at once and the focus stays in the field.
public final class PressedChoice {

  private PressedChoice() {}

  /// Selects the line under a press and says that it was chosen; an empty line does nothing.
  public static void on(ListCell<?> cell, Runnable chosen) {
    cell.setOnMousePressed(e -> {
      if (!cell.isEmpty()) {
        cell.getListView().getSelectionModel().select(cell.getIndex());
        chosen.run();
        e.consume();
      }
    });
  }
}
