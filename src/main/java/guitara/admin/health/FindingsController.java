package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

/// What was found, the gravest first; a finding opens in the drawer.
public final class FindingsController {

  private final HealthModel model;
  private final AdminContext context;
  private final ListingModel<Finding> listing;
  private Optional<Severity> only = Optional.empty();

  @FXML private ToggleButton allFilter;
  @FXML private ToggleButton criticalFilter;
  @FXML private ToggleButton warningFilter;
  @FXML private ToggleButton noticeFilter;
  @FXML private TableView<Finding> table;
  @FXML private TableColumn<Finding, Chip> severityColumn;
  @FXML private TableColumn<Finding, String> messageColumn;
  @FXML private TableColumn<Finding, String> objectColumn;
  @FXML private TableColumn<Finding, String> sinceColumn;

  FindingsController(HealthModel model) {
    this.model = model;
    this.context = model.context();
    this.listing = new ListingModel<>(
        context.tasks(), context.texts(), model::findings, "admin.health.findings.empty");
  }

  @FXML
  void initialize() {
    Tables.join(table, listing, finding -> List.of(finding.kind(), finding.object()), this::open);
    Tables.chips(severityColumn, finding -> SeverityWords.chip(context.texts(), finding.severity()));
    Tables.words(messageColumn, model.words()::message);
    Tables.words(objectColumn, Finding::object);
    Tables.words(sinceColumn, finding -> context.words().when(finding.since()));
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, objectColumn, sinceColumn);
    model.reportProperty().subscribe(report -> {
      showCount(criticalFilter, Severity.CRITICAL);
      showCount(warningFilter, Severity.WARNING);
      showCount(noticeFilter, Severity.NOTICE);
      listing.refresh();
    });
    narrow(Optional.empty());
  }

  private void showCount(ToggleButton filter, Severity severity) {
    filter.setText(context.texts().format("admin.health.only." + severity, model.count(severity)));
  }

  private void narrow(Optional<Severity> to) {
    only = to;
    allFilter.setSelected(to.isEmpty());
    criticalFilter.setSelected(to.equals(Optional.of(Severity.CRITICAL)));
    warningFilter.setSelected(to.equals(Optional.of(Severity.WARNING)));
    noticeFilter.setSelected(to.equals(Optional.of(Severity.NOTICE)));
    listing.narrow(to.isPresent(), finding -> only.isEmpty() || only.get() == finding.severity());
  }

  @FXML
  void showAll() {
    narrow(Optional.empty());
  }

  @FXML
  void showCritical() {
    narrow(Optional.of(Severity.CRITICAL));
  }

  @FXML
  void showWarnings() {
    narrow(Optional.of(Severity.WARNING));
  }

  @FXML
  void showNotices() {
    narrow(Optional.of(Severity.NOTICE));
  }

  private void open(Finding finding) {
    FindingController controller = new FindingController(model, finding);
    Screen<FindingController> screen =
        context.load(AdminScreen.HEALTH_FINDING, FindingController.class, controller);
    context.place().open(DrawerContent.readOnly(
        model.words().check(finding.check()), screen.root(), controller.first()));
  }
}
