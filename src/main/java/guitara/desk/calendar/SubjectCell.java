package guitara.desk.calendar;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A choice in the list: its name, and what it is.
final class SubjectCell extends ListCell<SubjectChoice> {

  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox line = new HBox(name, hint);

  SubjectCell() {
    line.getStyleClass().add("pick-line");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    hint.setMinWidth(USE_PREF_SIZE);
    hint.getStyleClass().add("pick-hint");
  }

  @Override
  protected void updateItem(SubjectChoice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      name.setText(choice.name());
      hint.setText(choice.hint());
      setAccessibleText(choice.name() + ", " + choice.hint());
      setGraphic(line);
    }
  }
}
