package guitara.admin.workstation;

import guitara.access.Workstation;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The computers of a shared server; one opens in the drawer, and a new one is invited there.
public final class WorkstationsController {

  private final AdminContext context;
  private final ListingModel<Workstation> model;

  @FXML private VBox progressSlot;
  @FXML private TableView<Workstation> table;
  @FXML private TableColumn<Workstation, String> nameColumn;
  @FXML private TableColumn<Workstation, Chip> stateColumn;
  @FXML private TableColumn<Workstation, String> facesColumn;
  @FXML private TableColumn<Workstation, String> roleColumn;
  @FXML private TableColumn<Workstation, String> invitedColumn;

  public WorkstationsController(AdminContext context) {
    this.context = context;
    this.model = new ListingModel<>(
        context.tasks(), context.texts(), context.use().workstations()::all, "admin.workstations.empty");
  }

  @FXML
  void initialize() {
    WorkstationWords words = new WorkstationWords(context);
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    Tables.join(table, model, Workstation::role, this::open);
    Tables.words(nameColumn, Workstation::name);
    Tables.chips(stateColumn, words::state);
    Tables.words(facesColumn, words::faces);
    Tables.words(roleColumn, Workstation::role);
    Tables.words(invitedColumn, workstation -> context.words().when(workstation.invitedAt()));
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, roleColumn);
  }

  private void open(Workstation workstation) {
    WorkstationController controller = new WorkstationController(context, workstation, this::refresh);
    Screen<WorkstationController> screen =
        context.load(AdminScreen.WORKSTATION, WorkstationController.class, controller);
    context.place().open(DrawerContent.readOnly(workstation.name(), screen.root(), controller.first()));
  }

  @FXML
  void invite() {
    InviteController controller = new InviteController(context, this::refresh);
    Screen<InviteController> screen = context.load(AdminScreen.INVITE, InviteController.class, controller);
    context.place().open(new DrawerContent(
        context.texts().get("admin.workstations.invite"), screen.root(), controller.first(), controller.dirty()));
  }

  /// Begins an invitation.
  public void inviteComputer() {
    invite();
  }

  /// Reads the list again.
  public void refresh() {
    model.refresh();
  }
}
