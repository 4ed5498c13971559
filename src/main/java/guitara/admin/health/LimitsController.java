package guitara.admin.health;

import guitara.admin.core.AdminContext;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.Threshold;
import guitara.health.Thresholds;
import guitara.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// From where on something counts as ill.
public final class LimitsController {

  private final Texts texts;
  private final ListingModel<Threshold> listing;
  private final Thresholds inForce = Thresholds.shipped();

  @FXML private TableView<Threshold> table;
  @FXML private TableColumn<Threshold, String> nameColumn;
  @FXML private TableColumn<Threshold, String> valueColumn;
  @FXML private TableColumn<Threshold, String> shippedColumn;

  LimitsController(HealthModel model) {
    AdminContext context = model.context();
    this.texts = context.texts();
    this.listing = new ListingModel<>(
        context.tasks(), texts, () -> List.of(Threshold.values()), "admin.health.limits.empty");
  }

  @FXML
  void initialize() {
    Tables.join(table, listing, Threshold::code, limit -> { });
    Tables.words(nameColumn, limit -> {
      String key = "admin.health.limit." + limit.code();
      return texts.bundle().containsKey(key) ? texts.get(key) : limit.code();
    });
    Tables.words(valueColumn, limit -> texts.format("admin.health.amount", inForce.value(limit)));
    Tables.words(shippedColumn, limit -> texts.format("admin.health.amount", limit.shipped()));
  }

  void refresh() {
    listing.refresh();
  }
}
