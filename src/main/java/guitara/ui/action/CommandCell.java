package guitara.ui.action;

import guitara.ui.Texts;
import guitara.ui.control.PressedChoice;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of the command field: an action with its group and key, or what was typed in full words.
final class CommandCell extends ListCell<CommandLine> {

  private final Texts texts;
  private final Label name = new Label();
  private final Label group = new Label();
  private final KeyCaps keys;
  private final HBox action;
  private final Label offered = new Label();
  private final Label detail = new Label();
  private final Label remark = new Label();
  private final VBox offer;

  CommandCell(Texts texts, Runnable chosen) {
    this.texts = texts;
    keys = new KeyCaps(texts);
    group.getStyleClass().add("action-group");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    action = new HBox(name, group, keys);
    action.getStyleClass().add("action-line");
    offered.getStyleClass().add("offer-name");
    detail.getStyleClass().addAll("offer-detail", "tabular");
    remark.getStyleClass().add("offer-remark");
    remark.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(offered, remark);
    first.getStyleClass().add("action-line");
    offer = new VBox(first, detail);
    offer.getStyleClass().add("offer-line");
    setPrefWidth(0);
    PressedChoice.on(this, chosen);
  }

  @Override
  protected void updateItem(CommandLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (line) {
      case CommandLine.OfAction(Action it) -> show(it);
      case CommandLine.OfOffer(CommandOffer it) -> show(it);
    }
  }

  private void show(Action it) {
    name.setText(texts.get(it.id()));
    group.setText(texts.get(it.group()));
    keys.show(it.keys().isEmpty() ? "" : it.keys().getFirst(), texts);
    setAccessibleText(name.getText());
    setGraphic(action);
  }

  private void show(CommandOffer it) {
    offered.setText(it.name());
    detail.setText(it.detail());
    remark.setText(it.remark());
    setAccessibleText(String.join(", ", it.name(), it.detail(), it.remark()));
    setGraphic(offer);
  }
}
