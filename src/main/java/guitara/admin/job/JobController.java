package guitara.admin.job;

import guitara.access.Job;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Lines;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One job: its plan with the times that it means, run now, and what became of it so far.
public final class JobController {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final int TIMES = 3;

  private final AdminContext context;
  private final Texts texts;
  private final Job job;
  private final Runnable changed;
  private final LatestOnly<List<Job.Run>> history;

  @FXML private VBox root;
  @FXML private ConfirmController confirmController;
  @FXML private TextField cronField;
  @FXML private Label times;
  @FXML private CheckBox enabledBox;
  @FXML private Button saveButton;
  @FXML private VBox runs;

  JobController(AdminContext context, Job job, Runnable changed) {
    this.context = context;
    this.texts = context.texts();
    this.job = job;
    this.changed = changed;
    this.history = new LatestOnly<>(context.tasks(), new Busy());
  }

  @FXML
  void initialize() {
    cronField.setText(job.cron());
    enabledBox.setSelected(job.enabled());
    cronField.textProperty().subscribe(this::showTimes);
  }

  /// What the plan means, while it is typed.
  private void showTimes(String cron) {
    List<Instant> next = Job.times(cron, context.clock().instant(), TIMES);
    boolean wrong = next.isEmpty();
    cronField.pseudoClassStateChanged(DANGER, wrong);
    times.pseudoClassStateChanged(DANGER, wrong);
    saveButton.setDisable(wrong);
    times.setText(wrong ? texts.get("admin.job.cron.wrong") : texts.format("admin.job.cron.next",
        next.stream().map(context.words()::when).collect(Collectors.joining(", "))));
  }

  @FXML
  void save() {
    String cron = cronField.getText();
    boolean enabled = enabledBox.isSelected();
    confirmController.attempt(() -> context.use().jobs().change(job.code(), cron, enabled), done -> {
      context.place().finish();
      context.place().say(texts.format("admin.job.saved", job.name()));
      changed.run();
    });
  }

  @FXML
  void runNow() {
    confirmController.attempt(() -> context.use().jobs().runNow(job.code()), done -> {
      context.place().say(texts.get("admin.job.runs"));
      changed.run();
    });
  }

  /// The last times that it ran; those shown stay until the new ones have come.
  void readHistory() {
    history.ask(() -> context.use().jobs().history(job.code()), this::show, failure -> { });
  }

  private void show(List<Job.Run> all) {
    runs.getChildren().setAll(all.stream().map(this::line).toList());
    if (all.isEmpty()) {
      runs.getChildren().add(Lines.quiet(texts.get("admin.job.no-run")));
    }
  }

  private HBox line(Job.Run run) {
    String took = run.endedAt().map(end -> texts.format("admin.job.took",
        Duration.between(run.startedAt(), end).toMillis())).orElse("");
    String more = List.of(took, run.leader(), run.detail()).stream().filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
    HBox line = Lines.of(context.words().exactly(run.startedAt()), more);
    Label result = new Label();
    JobWords.result(texts, run.result()).dress(result);
    result.setMinWidth(Label.USE_PREF_SIZE);
    line.getChildren().add(result);
    return line;
  }

  boolean isShown() {
    return root.getScene() != null;
  }

  Node first() {
    return cronField;
  }

  BooleanBinding dirty() {
    return cronField.textProperty().isNotEqualTo(job.cron());
  }
}
