package guitara.admin.role;

import guitara.access.CapabilityNode;
import guitara.access.Role;
import guitara.access.RoleTable;
import guitara.access.Tree;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Which role may do what: a row for each capability, a column for each role.
public final class RolesController {

  private static final double ROLE = 98;
  private static final double CAPABILITY = 288;
  private static final double SCROLL_BAR = 28;

  private final AdminContext context;
  private final ListingModel<CapabilityNode> model;
  private RoleTable shown = new RoleTable(List.of(), Tree.of(List.of()), Map.of());
  private Optional<RoleController> opened = Optional.empty();

  @FXML private VBox progressSlot;
  @FXML private TextField search;
  @FXML private TableView<CapabilityNode> table;
  @FXML private TableColumn<CapabilityNode, CapabilityNode> capabilityColumn;

  public RolesController(AdminContext context) {
    this.context = context;
    this.model = new ListingModel<>(context.tasks(), context.texts(), this::read, "admin.roles.empty");
  }

  /// Off the JavaFX thread; the table that belongs to the rows is adopted before them.
  private List<CapabilityNode> read() {
    RoleTable read = context.use().roles().table();
    Platform.runLater(() -> adopt(read));
    return read.capabilities().inOrder();
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    Tables.join(table, model, CapabilityNode::id, this::open);
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    capabilityColumn.prefWidthProperty().bind(Bindings.createDoubleBinding(
        () -> Math.max(CAPABILITY, table.getWidth() - (table.getColumns().size() - 1) * ROLE - SCROLL_BAR),
        table.widthProperty(), table.getColumns()));
    capabilityColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    capabilityColumn.setCellFactory(column -> new CapabilityCell(() -> shown));
    search.textProperty().addListener((o, before, typed) -> model.narrow(!typed.isBlank(), node ->
        (node.name() + " " + node.code()).toLowerCase(Locale.ROOT)
            .contains(typed.strip().toLowerCase(Locale.ROOT))));
  }

  private void adopt(RoleTable read) {
    boolean otherRoles = !read.roles().equals(shown.roles());
    shown = read;
    if (otherRoles) {
      table.getColumns().setAll(List.of(capabilityColumn));
      read.roles().forEach(role -> table.getColumns().add(column(role)));
    }
    table.refresh();
    opened.filter(RoleController::isShown).ifPresent(controller -> controller.show(read));
  }

  private TableColumn<CapabilityNode, CapabilityNode> column(Role role) {
    TableColumn<CapabilityNode, CapabilityNode> column = new TableColumn<>(role.name());
    column.setPrefWidth(ROLE);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("admin-role-column");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(view -> new GivenCell(context.texts(), role, () -> shown));
    return column;
  }

  private void open(CapabilityNode capability) {
    RoleController controller = new RoleController(context, capability.id(), this::refresh);
    Screen<RoleController> screen = context.load(AdminScreen.ROLE, RoleController.class, controller);
    controller.show(shown);
    opened = Optional.of(controller);
    context.place().open(DrawerContent.readOnly(capability.name(), screen.root(), controller.first()));
  }

  /// Reads the table again, and what the drawer shows of it.
  public void refresh() {
    model.refresh();
  }
}
