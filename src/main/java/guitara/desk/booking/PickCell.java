package guitara.desk.booking;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A choice in a list: its name, and at the right what to know about it now.
final class PickCell extends ListCell<Pick> {

  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox line = new HBox(name, hint);

  PickCell() {
    getStyleClass().add("pick-cell");
    line.getStyleClass().add("pick-line");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    hint.setMinWidth(Region.USE_PREF_SIZE);
    hint.getStyleClass().addAll("pick-hint", "tabular");
  }

  @Override
  protected void updateItem(Pick pick, boolean empty) {
    super.updateItem(pick, empty);
    if (empty || pick == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      name.setText(pick.name());
      hint.setText(pick.hint());
      setAccessibleText(pick.hint().isEmpty() ? pick.name() : pick.name() + ", " + pick.hint());
      setGraphic(line);
    }
  }
}
