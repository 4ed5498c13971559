package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.health.Cure;
import guitara.health.Finding;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import guitara.ui.control.Fold;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// One finding: what it means for the people at the desk, what happens if nothing is done, and what helps.
public final class FindingController {

  private final HealthModel model;
  private final Texts texts;
  private final Finding finding;

  @FXML private Label severity;
  @FXML private Label message;
  @FXML private GridPane facts;
  @FXML private Label desk;
  @FXML private Label otherwise;
  @FXML private Label advice;
  @FXML private Label effort;
  @FXML private VBox cureBlock;
  @FXML private Fold statements;
  @FXML private Label sql;
  @FXML private Button copyButton;
  @FXML private VBox cureSlot;

  FindingController(HealthModel model, Finding finding) {
    this.model = model;
    this.texts = model.context().texts();
    this.finding = finding;
  }

  @FXML
  void initialize() {
    SeverityWords.chip(texts, finding.severity()).dress(severity);
    message.setText(model.words().message(finding));
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.health.object"), finding.object());
    finding.since().ifPresent(since ->
        Facts.add(facts, texts.get("admin.health.since"), model.context().words().when(since)));
    desk.setText(model.words().desk(finding));
    otherwise.setText(model.words().otherwise(finding));
    advice.setText(model.words().advice(finding));
    cureBlock.setVisible(finding.cure().isPresent());
    cureBlock.managedProperty().bind(cureBlock.visibleProperty());
    finding.cure().ifPresent(this::show);
  }

  private void show(Cure cure) {
    effort.setText(model.words().effort(cure));
    statements.setTitle(model.words().cure(cure));
    sql.setText(RunController.sql(cure.statements()));
    cureSlot.getChildren().setAll(model.context().load(
        AdminScreen.HEALTH_CURE, CureController.class, new CureController(model, finding)).root());
  }

  @FXML
  void copy() {
    Copy.text(sql.getText());
    copyButton.setText(texts.get("admin.code.copied"));
  }

  Node first() {
    return finding.cure().isPresent() ? statements.opener() : facts;
  }
}
