package guitara.admin.health;

import guitara.health.catalogue.CompareIndexes.Compared;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// One index: what it is for, how it is planned and how it is.
public final class IndexController {

  private final Texts texts;
  private final Compared index;

  @FXML private Label state;
  @FXML private Label purpose;
  @FXML private GridPane facts;
  @FXML private Label expected;
  @FXML private Label actual;
  @FXML private Button copyButton;

  IndexController(Texts texts, Compared index) {
    this.texts = texts;
    this.index = index;
  }

  @FXML
  void initialize() {
    IndexesController.chip(texts, index.state()).dress(state);
    purpose.setText(index.purpose().isEmpty() ? texts.get("admin.health.index.no-purpose") : index.purpose());
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.health.index.table"), index.table());
    Facts.add(facts, texts.get("admin.health.index.seed"), index.seed().isEmpty() ? "–" : index.seed());
    expected.setText(index.expected().isEmpty() ? texts.get("admin.health.index.not-expected") : index.expected());
    actual.setText(index.actual().isEmpty() ? texts.get("admin.health.index.not-there") : index.actual());
  }

  @FXML
  void copy() {
    Copy.text(index.expected().isEmpty() ? index.actual() : index.expected());
    copyButton.setText(texts.get("admin.code.copied"));
  }

  Node first() {
    return copyButton;
  }
}
