package guitara.ui.action;

import guitara.ui.Texts;
import guitara.ui.control.PressedChoice;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of the command field: name, group, key.
final class ActionCell extends ListCell<Action> {

  private final Texts texts;
  private final Label name = new Label();
  private final Label group = new Label();
  private final KeyCaps keys;
  private final HBox line;

  ActionCell(Texts texts, Runnable chosen) {
    this.texts = texts;
    keys = new KeyCaps(texts);
    group.getStyleClass().add("action-group");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    line = new HBox(name, group, keys);
    line.getStyleClass().add("action-line");
    PressedChoice.on(this, chosen);
  }

  @Override
  protected void updateItem(Action action, boolean empty) {
    super.updateItem(action, empty);
    if (empty || action == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      name.setText(texts.get(action.id()));
      group.setText(texts.get(action.group()));
      keys.show(action.keys().isEmpty() ? "" : action.keys().getFirst(), texts);
      setAccessibleText(name.getText());
      setGraphic(line);
    }
  }
}
