package guitara.admin.health;

import guitara.access.Capability;
import guitara.health.Finding;
import guitara.health.cure.Obstacle;
import guitara.ui.control.FocusReturn;
import guitara.ui.control.Reveal;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The buttons under a finding: try the cure out, do it, give it up, take it back; with what speaks against it.
public final class CureController {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final HealthModel health;
  private final CureModel model;
  private final Finding finding;

  @FXML private VBox root;
  @FXML private VBox againstBlock;
  @FXML private Label against;
  @FXML private CheckBox despiteBox;
  @FXML private HBox buttons;
  @FXML private Button tryButton;
  @FXML private Button doButton;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label said;
  @FXML private Button undoButton;

  CureController(HealthModel health, Finding finding) {
    this.health = health;
    this.model = new CureModel(health);
    this.finding = finding;
  }

  @FXML
  void initialize() {
    boolean may = health.context().session().get().rights().has(Capability.HEALTH_CURE);
    for (var node : List.of(root, againstBlock, despiteBox, progress, said, undoButton)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    root.setVisible(may);
    progress.visibleProperty().bind(model.workingProperty());
    bar.progressProperty().bind(model.partProperty());
    tryButton.disableProperty().bind(model.workingProperty());
    model.saidProperty().subscribe(this::show);
    model.obstaclesProperty().subscribe(this::show);
    model.undoableProperty().subscribe(run -> undoButton.setVisible(run.isPresent()));
    model.workingProperty().subscribe(working -> allow());
    despiteBox.selectedProperty().subscribe(despite -> allow());
    if (may) {
      model.look(finding);
    }
  }

  private void show(CureModel.Said now) {
    said.setText(now.sentence());
    said.setVisible(!now.sentence().isEmpty());
    said.pseudoClassStateChanged(DANGER, !now.good());
    said.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (said.isVisible()) {
      Reveal.show(said);
    }
  }

  private void show(List<Obstacle> obstacles) {
    against.setText(model.against());
    againstBlock.setVisible(!obstacles.isEmpty());
    despiteBox.setVisible(obstacles.stream().noneMatch(Obstacle::stops));
    despiteBox.setSelected(false);
    allow();
  }

  /// It can be done when nothing speaks against it, or the person has decided to in spite of what does.
  private void allow() {
    List<Obstacle> obstacles = model.obstaclesProperty().get();
    boolean stopped = obstacles.stream().anyMatch(Obstacle::stops);
    boolean free = obstacles.isEmpty() || (!stopped && despiteBox.isSelected());
    doButton.setDisable(model.workingProperty().get() || !free);
  }

  @FXML
  void rehearse() {
    model.rehearse(finding);
  }

  @FXML
  void run() {
    FocusReturn focus = new FocusReturn(buttons);
    model.run(finding, despiteBox.isSelected());
    focus.moveTo(said);
  }

  @FXML
  void cancel() {
    model.cancel();
  }

  @FXML
  void undo() {
    model.undoableProperty().get().ifPresent(model::undo);
  }
}
