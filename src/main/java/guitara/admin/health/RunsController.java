package guitara.admin.health;

import guitara.access.Capability;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.cure.Maintenance;
import guitara.health.cure.MaintenanceRun;
import guitara.ui.Screen;
import guitara.ui.Texts;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// What was done to the database, by whom, and whether it helped; the newest first.
public final class RunsController {

  private static final int MOST = 200;

  private final HealthModel model;
  private final AdminContext context;
  private final ListingModel<MaintenanceRun> listing;

  @FXML private Button optimizeButton;
  @FXML private VBox progressSlot;
  @FXML private TableView<MaintenanceRun> table;
  @FXML private TableColumn<MaintenanceRun, String> whenColumn;
  @FXML private TableColumn<MaintenanceRun, Chip> resultColumn;
  @FXML private TableColumn<MaintenanceRun, String> whatColumn;
  @FXML private TableColumn<MaintenanceRun, String> objectColumn;
  @FXML private TableColumn<MaintenanceRun, String> whoColumn;
  @FXML private TableColumn<MaintenanceRun, String> measuredColumn;

  RunsController(HealthModel model) {
    this.model = model;
    this.context = model.context();
    this.listing = new ListingModel<>(context.tasks(), context.texts(),
        () -> new Maintenance(model.care(), context.clock()).history(MOST), "admin.health.runs.empty");
  }

  @FXML
  void initialize() {
    optimizeButton.setVisible(context.session().get().rights().has(Capability.HEALTH_CURE));
    progressSlot.getChildren().add(new ProgressLine(listing.busy(), context.texts()));
    Tables.join(table, listing, MaintenanceRun::id, this::open);
    Tables.words(whenColumn, run -> context.words().exactly(run.startedAt()));
    Tables.chips(resultColumn, run -> chip(context.texts(), run));
    Tables.words(whatColumn, run -> model.words().cure(run.kind()));
    Tables.words(objectColumn, MaintenanceRun::object);
    Tables.words(whoColumn, MaintenanceRun::who);
    Tables.words(measuredColumn, run -> {
      String measured = CureModel.measured(context.texts(), run).strip();
      return measured.isEmpty() ? "–" : measured;
    });
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, objectColumn, measuredColumn);
  }

  static Chip chip(Texts texts, MaintenanceRun run) {
    if (run.undone()) {
      return new Chip(texts.get("admin.health.run.undone"), "grey");
    }
    return new Chip(texts.get("admin.health.run.result." + run.result()), tone(run.result()));
  }

  private static String tone(String result) {
    return switch (result) {
      case "DONE" -> "green";
      case "RUNNING" -> "blue";
      case "FAILED" -> "red";
      default -> "amber";
    };
  }

  private void open(MaintenanceRun run) {
    RunController controller = new RunController(model, run, this::refresh);
    Screen<RunController> screen = context.load(AdminScreen.HEALTH_RUN, RunController.class, controller);
    context.place().open(DrawerContent.readOnly(
        model.words().cure(run.kind()), screen.root(), controller.first()));
  }

  /// Puts the whole database in order.
  @FXML
  void optimize() {
    OptimizeController controller = new OptimizeController(model, () -> {
      refresh();
      model.examine();
    });
    Screen<OptimizeController> screen =
        context.load(AdminScreen.HEALTH_OPTIMIZE, OptimizeController.class, controller);
    context.place().open(DrawerContent.readOnly(
        context.texts().get("admin.health.optimize"), screen.root(), controller.first()));
  }

  /// Reads the history again.
  void refresh() {
    listing.refresh();
  }
}
