package guitara.admin.role;

import guitara.access.CapabilityNode;
import guitara.access.Role;
import guitara.access.RoleTable;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One capability: which roles have it, given or taken with one press.
public final class RoleController {

  private final AdminContext context;
  private final Texts texts;
  private final long capability;
  private final Runnable changed;
  private final Map<Long, CheckBox> boxes = new HashMap<>();

  @FXML private VBox root;
  @FXML private ConfirmController confirmController;
  @FXML private Label code;
  @FXML private Label brings;
  @FXML private VBox roles;

  RoleController(AdminContext context, long capability, Runnable changed) {
    this.context = context;
    this.texts = context.texts();
    this.capability = capability;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    brings.managedProperty().bind(brings.visibleProperty());
  }

  /// Shows the capability as it stands.
  void show(RoleTable table) {
    code.setText(table.capabilities().path(capability).stream()
        .map(CapabilityNode::name).collect(Collectors.joining(" › ")));
    List<CapabilityNode> below = table.capabilities().children(capability);
    brings.setVisible(!below.isEmpty());
    brings.setText(texts.format("admin.roles.brings",
        below.stream().map(CapabilityNode::name).collect(Collectors.joining(", "))));
    table.roles().forEach(role -> show(table, role));
  }

  private void show(RoleTable table, Role role) {
    CheckBox box = boxes.computeIfAbsent(role.id(), id -> {
      CheckBox made = new CheckBox();
      made.setId("role" + role.code());
      made.setMnemonicParsing(false);
      made.setWrapText(true);
      made.setMaxWidth(Double.MAX_VALUE);
      made.setOnAction(e -> set(role, made));
      roles.getChildren().add(made);
      return made;
    });
    Optional<CapabilityNode> above = table.givenAbove(role.id(), capability).stream().findFirst();
    box.setSelected(table.isGiven(role.id(), capability) || above.isPresent());
    box.setDisable(above.isPresent());
    box.setText(above.isEmpty() ? role.name()
        : texts.format("admin.roles.through", role.name(), above.get().name()));
  }

  /// Shown at once; put back where the server says no.
  private void set(Role role, CheckBox box) {
    boolean given = box.isSelected();
    confirmController.attempt(() -> context.use().roles().set(role.id(), capability, given), done -> {
      context.place().say(texts.format(given ? "admin.roles.gave" : "admin.roles.took", role.name()));
      changed.run();
    }, () -> box.setSelected(!given));
  }

  boolean isShown() {
    return root.getScene() != null;
  }

  Node first() {
    return roles.getChildren().stream().filter(box -> !box.isDisabled()).findFirst().orElse(roles);
  }
}
