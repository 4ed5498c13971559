package guitara.admin.health;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.health.catalogue.CompareIndexes;
import guitara.health.catalogue.CompareIndexes.Compared;
import guitara.health.catalogue.CompareIndexes.State;
import guitara.ui.Screen;
import guitara.ui.Texts;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The indexes that the program expects, against those that its database has.
public final class IndexesController {

  private final AdminContext context;
  private final ListingModel<Compared> listing;

  @FXML private Label summary;
  @FXML private CheckBox differentBox;
  @FXML private VBox progressSlot;
  @FXML private TableView<Compared> table;
  @FXML private TableColumn<Compared, String> nameColumn;
  @FXML private TableColumn<Compared, Chip> stateColumn;
  @FXML private TableColumn<Compared, String> tableColumn;
  @FXML private TableColumn<Compared, String> purposeColumn;
  @FXML private TableColumn<Compared, String> seedColumn;

  IndexesController(HealthModel model) {
    this.context = model.context();
    this.listing = new ListingModel<>(context.tasks(), context.texts(),
        () -> new CompareIndexes(model.care()).compare(), "admin.health.indexes.empty");
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(listing.busy(), context.texts()));
    Tables.join(table, listing, Compared::name, this::open);
    Tables.words(nameColumn, Compared::name);
    Tables.chips(stateColumn, index -> chip(context.texts(), index.state()));
    Tables.words(tableColumn, Compared::table);
    Tables.words(purposeColumn, index -> index.purpose().isEmpty() ? "–" : index.purpose());
    Tables.words(seedColumn, index -> index.seed().isEmpty() ? "–" : index.seed());
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, purposeColumn, seedColumn);
    listing.busy().workingProperty().subscribe(working -> {
      long different = listing.all().stream().filter(index -> index.state() != State.AS_EXPECTED).count();
      summary.setText(working && listing.all().isEmpty() ? ""
          : context.texts().format("admin.health.indexes.summary", listing.all().size(), different));
    });
    differentBox.selectedProperty().subscribe(only ->
        listing.narrow(only, index -> !only || index.state() != State.AS_EXPECTED));
  }

  static Chip chip(Texts texts, State state) {
    return new Chip(texts.get("admin.health.index.state." + state), tone(state));
  }

  private static String tone(State state) {
    return switch (state) {
      case MISSING, UNUSABLE -> "red";
      case CHANGED -> "amber";
      case EXTRA -> "blue";
      case AS_EXPECTED -> "green";
    };
  }

  private void open(Compared index) {
    IndexController controller = new IndexController(context.texts(), index);
    Screen<IndexController> screen = context.load(AdminScreen.HEALTH_INDEX, IndexController.class, controller);
    context.place().open(DrawerContent.readOnly(index.name(), screen.root(), controller.first()));
  }

  /// Compares again.
  void refresh() {
    listing.refresh();
  }
}
