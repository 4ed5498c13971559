package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.ui.control.ProgressLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The place where the database is looked after: its state in a sentence, and below it one page at a time.
public final class HealthController {

  private static final Duration GLANCE = Duration.minutes(1);

  private final AdminContext context;
  private final HealthModel model;
  private final Map<Page, Shown> pages = new EnumMap<>(Page.class);
  private Page page = Page.FINDINGS;

  @FXML private VBox root;
  @FXML private Label light;
  @FXML private Label sentence;
  @FXML private Label detail;
  @FXML private Button examineButton;
  @FXML private VBox progressSlot;
  @FXML private HBox pageBar;
  @FXML private ToggleButton findingsTab;
  @FXML private ToggleButton checksTab;
  @FXML private ToggleButton runsTab;
  @FXML private ToggleButton indexesTab;
  @FXML private ToggleButton limitsTab;
  @FXML private StackPane slot;

  private enum Page { FINDINGS, CHECKS, RUNS, INDEXES, LIMITS }

  /// A page that was opened.
  ///
  /// @param refresh reads it again
  private record Shown(Node node, Runnable refresh) {}

  public HealthController(AdminContext context, CareAccess access) {
    this.context = context;
    this.model = new HealthModel(context, access);
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    sentence.textProperty().bind(model.sentenceProperty());
    detail.textProperty().bind(model.detailProperty());
    detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
    detail.managedProperty().bind(detail.visibleProperty());
    examineButton.disableProperty().bind(model.busy().workingProperty());
    pageBar.managedProperty().bind(pageBar.visibleProperty());
    light.managedProperty().bind(light.visibleProperty());
    model.reportProperty().subscribe(report -> showLight());
    model.stageProperty().subscribe(this::show);
    Timeline glance = new Timeline(new KeyFrame(GLANCE, tick -> model.look()));
    glance.setCycleCount(Animation.INDEFINITE);
    root.sceneProperty().subscribe(scene -> {
      if (scene == null) {
        glance.stop();
      } else {
        glance.play();
      }
    });
  }

  private void showLight() {
    light.setVisible(model.reportProperty().get().isPresent());
    model.worst().map(worst -> SeverityWords.chip(context.texts(), worst))
        .orElseGet(() -> model.blind() == 0 ? new Chip(context.texts().get("admin.health.severity.WELL"), "green")
            : new Chip(context.texts().get("admin.health.check.partly"), "grey")).dress(light);
    findingsTab.setText(context.texts().format("admin.health.findings", model.findings().size()));
  }

  private void show(HealthModel.Stage stage) {
    pageBar.setVisible(stage == HealthModel.Stage.OPEN);
    examineButton.setVisible(stage != HealthModel.Stage.LOGIN);
    switch (stage) {
      case CLOSED -> slot.getChildren().clear();
      case LOGIN -> slot.getChildren().setAll(
          context.load(AdminScreen.HEALTH_LOGIN, LoginController.class, new LoginController(model)).root());
      case OPEN -> turn(page);
    }
  }

  private void turn(Page to) {
    page = to;
    List<ToggleButton> tabs = List.of(findingsTab, checksTab, runsTab, indexesTab, limitsTab);
    for (Page each : Page.values()) {
      tabs.get(each.ordinal()).setSelected(each == to);
    }
    Shown shown = pages.computeIfAbsent(to, this::make);
    slot.getChildren().setAll(shown.node());
    shown.refresh().run();
  }

  private Shown make(Page wanted) {
    return switch (wanted) {
      case FINDINGS -> {
        FindingsController findings = new FindingsController(model);
        yield new Shown(
            context.load(AdminScreen.HEALTH_FINDINGS, FindingsController.class, findings).root(), () -> { });
      }
      case CHECKS -> new Shown(context.load(
          AdminScreen.HEALTH_CHECKS, ChecksController.class, new ChecksController(model)).root(), () -> { });
      case RUNS -> {
        RunsController runs = new RunsController(model);
        yield new Shown(context.load(AdminScreen.HEALTH_RUNS, RunsController.class, runs).root(), runs::refresh);
      }
      case INDEXES -> {
        IndexesController indexes = new IndexesController(model);
        yield new Shown(
            context.load(AdminScreen.HEALTH_INDEXES, IndexesController.class, indexes).root(), indexes::refresh);
      }
      case LIMITS -> {
        LimitsController limits = new LimitsController(model);
        yield new Shown(
            context.load(AdminScreen.HEALTH_LIMITS, LimitsController.class, limits).root(), limits::refresh);
      }
    };
  }

  /// Looks again if that is due: while the place is shown, whatever changed.
  public void refresh() {
    model.look();
  }

  /// Examines the database now.
  @FXML
  public void examine() {
    model.examine();
    pages.values().forEach(shown -> shown.refresh().run());
  }

  @FXML
  void showFindings() {
    turn(Page.FINDINGS);
  }

  @FXML
  void showChecks() {
    turn(Page.CHECKS);
  }

  @FXML
  void showRuns() {
    turn(Page.RUNS);
  }

  @FXML
  void showIndexes() {
    turn(Page.INDEXES);
  }

  @FXML
  void showLimits() {
    turn(Page.LIMITS);
  }
}
