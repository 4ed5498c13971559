package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.HealthReport;
import guitara.health.HealthReport.Checked;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What was looked at, and what could not be; why not stands in the drawer.
public final class ChecksController {

  private final HealthModel model;
  private final AdminContext context;
  private final ListingModel<Checked> listing;

  @FXML private TableView<Checked> table;
  @FXML private TableColumn<Checked, String> nameColumn;
  @FXML private TableColumn<Checked, Chip> stateColumn;
  @FXML private TableColumn<Checked, String> examinedColumn;
  @FXML private TableColumn<Checked, String> unseenColumn;
  @FXML private TableColumn<Checked, String> whyColumn;

  ChecksController(HealthModel model) {
    this.model = model;
    this.context = model.context();
    this.listing = new ListingModel<>(context.tasks(), context.texts(), this::checks, "admin.health.checks.empty");
  }

  private List<Checked> checks() {
    return model.reportProperty().get().map(HealthReport::checks).orElse(List.of());
  }

  @FXML
  void initialize() {
    Tables.join(table, listing, Checked::name, this::open);
    Tables.words(nameColumn, check -> model.words().check(check.name()));
    Tables.chips(stateColumn, check -> state(model, check));
    Tables.words(examinedColumn, check -> context.texts().format("admin.health.number", check.examined()));
    Tables.words(unseenColumn, check ->
        check.notExamined() == 0 ? "–" : context.texts().format("admin.health.number", check.notExamined()));
    Tables.words(whyColumn, check -> check.why().isEmpty() ? "–" : check.why());
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, whyColumn);
    model.reportProperty().subscribe(report -> listing.refresh());
  }

  /// How much a check has seen, and whether it found something.
  static Chip state(HealthModel model, Checked check) {
    long found = model.findings().stream().filter(finding -> finding.check().equals(check.name())).count();
    if (found > 0) {
      return new Chip(model.context().texts().format("admin.health.check.found", found), "amber");
    }
    return check.why().isEmpty() && check.notExamined() == 0
        ? new Chip(model.context().texts().get("admin.health.check.well"), "green")
        : new Chip(model.context().texts().get(
            check.examined() == 0 ? "admin.health.check.unseen" : "admin.health.check.partly"), "grey");
  }

  private void open(Checked check) {
    CheckController controller = new CheckController(model, check);
    Screen<CheckController> screen = context.load(AdminScreen.HEALTH_CHECK, CheckController.class, controller);
    context.place().open(DrawerContent.readOnly(
        model.words().check(check.name()), screen.root(), controller.first()));
  }
}
