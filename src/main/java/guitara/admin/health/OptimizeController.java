package guitara.admin.health;

import guitara.health.OptimizeDatabase;
import guitara.health.OptimizeDatabase.Request;
import guitara.health.OptimizeDatabase.Step;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Puts the whole database in order: statistics targets, index catalogue, statistics of every table; the same as the
/// command `guitara optimize`. What runs goes on when the drawer is closed.
public final class OptimizeController {

  private final HealthModel model;
  private final Texts texts;
  private final Runnable changed;
  private final Busy busy = new Busy();
  private volatile boolean cancelled;

  @FXML private CheckBox analyzeBox;
  @FXML private CheckBox dryBox;
  @FXML private Button runButton;
  @FXML private Button stopButton;
  @FXML private ProgressBar progress;
  @FXML private Label said;
  @FXML private VBox steps;
  @FXML private VBox tips;

  private final class Watch implements CureWatch {

    @Override
    public void progress(String phase, double part) {
      Platform.runLater(() -> progress.setProgress(part));
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  /// @param changed told when something was done
  OptimizeController(HealthModel model, Runnable changed) {
    this.model = model;
    this.texts = model.context().texts();
    this.changed = changed;
  }

  @FXML
  void initialize() {
    runButton.disableProperty().bind(busy.workingProperty());
    stopButton.disableProperty().bind(busy.workingProperty().not());
    progress.visibleProperty().bind(busy.workingProperty());
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    model.words().tips().forEach(tip -> tips.getChildren().add(line(tip)));
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  @FXML
  void run() {
    cancelled = false;
    steps.getChildren().clear();
    say("", true);
    // The schema is up to date, or this face would not have opened.
    Request request = new Request(true, analyzeBox.isSelected(), dryBox.isSelected(),
        model.context().session().get().person().name());
    Maintenance maintenance = new Maintenance(model.care(), model.context().clock());
    model.context().tasks().run(() -> new OptimizeDatabase(model.care(), maintenance, () -> "")
            .run(request, new Watch(), step -> Platform.runLater(() -> add(step))))
        .showing(busy).onSuccess(this::done)
        .onFailure(failure -> model.context().place().fail(failure, this::run)).start();
  }

  private void add(Step step) {
    Label label = line((step.ok() ? "✓ " : "✗ ") + step.name()
        + (step.detail().isEmpty() ? "" : " – " + step.detail()));
    label.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !step.ok());
    steps.getChildren().add(label);
  }

  private void done(List<Step> all) {
    long failed = all.stream().filter(step -> !step.ok()).count();
    say(cancelled ? texts.get("admin.health.optimize.stopped")
        : texts.format("admin.health.optimize.done", all.size(), failed), failed == 0);
    changed.run();
  }

  private void say(String sentence, boolean good) {
    said.setText(sentence);
    said.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !good);
  }

  @FXML
  void stop() {
    cancelled = true;
  }

  Node first() {
    return runButton;
  }
}
