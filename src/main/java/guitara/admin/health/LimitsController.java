package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.ExamineDatabase;
import guitara.health.Threshold;
import guitara.health.Thresholds;
import guitara.ui.Screen;
import guitara.ui.Texts;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// From where on something counts as ill; a limit opens in the drawer.
public final class LimitsController {

  /// A limit with the value in force.
  record Limit(Threshold threshold, double value) {}

  private final HealthModel model;
  private final AdminContext context;
  private final ListingModel<Limit> listing;

  @FXML private VBox progressSlot;
  @FXML private TableView<Limit> table;
  @FXML private TableColumn<Limit, String> nameColumn;
  @FXML private TableColumn<Limit, String> valueColumn;
  @FXML private TableColumn<Limit, String> shippedColumn;

  LimitsController(HealthModel model) {
    this.model = model;
    this.context = model.context();
    this.listing = new ListingModel<>(
        context.tasks(), context.texts(), () -> read(model), "admin.health.limits.empty");
  }

  private static List<Limit> read(HealthModel model) {
    Thresholds inForce = new ExamineDatabase(model.care()).limits();
    return Stream.of(Threshold.values()).map(each -> new Limit(each, inForce.value(each))).toList();
  }

  @FXML
  void initialize() {
    Texts texts = context.texts();
    progressSlot.getChildren().add(new ProgressLine(listing.busy(), texts));
    Tables.join(table, listing, limit -> limit.threshold().code(), this::open);
    Tables.words(nameColumn, limit -> model.words().threshold(limit.threshold().code()));
    Tables.words(valueColumn, limit -> texts.format("admin.health.amount", limit.value()));
    Tables.words(shippedColumn, limit -> texts.format("admin.health.amount", limit.threshold().shipped()));
  }

  private void open(Limit limit) {
    LimitController controller = new LimitController(model, limit, () -> {
      refresh();
      model.examine();
    });
    Screen<LimitController> screen = context.load(AdminScreen.HEALTH_LIMIT, LimitController.class, controller);
    context.place().open(new DrawerContent(
        context.texts().get("admin.health.limit"), screen.root(), controller.first(), controller.dirty()));
  }

  /// Reads the limits again.
  void refresh() {
    listing.refresh();
  }
}
