package guitara.admin.health;

import guitara.access.Capability;
import guitara.health.cure.MaintenanceRun;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// One thing that was done to the database, with what was measured, and the way to take it back.
public final class RunController {

  private final HealthModel health;
  private final CureModel model;
  private final MaintenanceRun run;
  private final Runnable changed;

  @FXML private Label result;
  @FXML private GridPane facts;
  @FXML private Label detail;
  @FXML private Label statements;
  @FXML private Button copyButton;
  @FXML private Button undoButton;
  @FXML private Label said;

  /// @param changed told when it was taken back
  RunController(HealthModel health, MaintenanceRun run, Runnable changed) {
    this.health = health;
    this.model = new CureModel(health);
    this.run = run;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    Texts texts = health.context().texts();
    RunsController.chip(texts, run).dress(result);
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.health.object"), run.object());
    Facts.add(facts, texts.get("admin.health.run.who"), run.who());
    Facts.add(facts, texts.get("admin.health.run.when"), health.context().words().exactly(run.startedAt()));
    run.endedAt().ifPresent(end -> Facts.add(facts, texts.get("admin.health.check.took"),
        health.words().duration(Duration.between(run.startedAt(), end))));
    String measured = CureModel.measured(texts, run).strip();
    detail.setText((measured + " " + run.detail()).strip());
    statements.setText(sql(run.statements()));
    for (Label label : List.of(detail, said)) {
      label.managedProperty().bind(label.visibleProperty());
    }
    detail.setVisible(!detail.getText().isEmpty());
    undoButton.setVisible(run.canBeUndone()
        && health.context().session().get().rights().has(Capability.HEALTH_CURE));
    undoButton.disableProperty().bind(model.workingProperty());
    model.saidProperty().subscribe(now -> {
      said.setText(now.sentence());
      said.setVisible(!now.sentence().isEmpty());
      said.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !now.good());
    });
    model.workingProperty().addListener((o, before, working) -> {
      if (!working) {
        changed.run();
      }
    });
  }

  /// Statements as they can be pasted elsewhere.
  static String sql(List<String> statements) {
    return statements.isEmpty() ? "–" : String.join(";\n", statements) + ";";
  }

  @FXML
  void copy() {
    Copy.text(statements.getText());
    copyButton.setText(health.context().texts().get("admin.code.copied"));
  }

  @FXML
  void undo() {
    model.undo(run);
  }

  Node first() {
    return copyButton;
  }
}
