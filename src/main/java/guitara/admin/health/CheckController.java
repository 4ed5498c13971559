package guitara.admin.health;

import guitara.health.HealthReport.Checked;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// One check: what it has seen, and what stood in its way.
public final class CheckController {

  private final HealthModel model;
  private final Checked check;

  @FXML private Label state;
  @FXML private GridPane facts;
  @FXML private VBox whyBlock;
  @FXML private Label why;
  @FXML private Button copyButton;

  CheckController(HealthModel model, Checked check) {
    this.model = model;
    this.check = check;
  }

  @FXML
  void initialize() {
    Texts texts = model.context().texts();
    ChecksController.state(model, check).dress(state);
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.health.check.examined"),
        texts.format("admin.health.number", check.examined()));
    Facts.add(facts, texts.get("admin.health.check.not-examined"),
        texts.format("admin.health.number", check.notExamined()));
    Facts.add(facts, texts.get("admin.health.check.took"), texts.format("admin.job.took", check.ms()));
    why.setText(check.why());
    whyBlock.setVisible(!check.why().isEmpty());
    whyBlock.managedProperty().bind(whyBlock.visibleProperty());
  }

  @FXML
  void copy() {
    Copy.text(check.why());
    copyButton.setText(model.context().texts().get("admin.code.copied"));
  }

  Node first() {
    return check.why().isEmpty() ? facts : copyButton;
  }
}
