package guitara.admin.tree;

import guitara.access.CapabilityNode;
import guitara.access.Tree;
import guitara.access.Trees;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Choice;
import guitara.admin.core.ConfirmController;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// A capability: its name, where it lies in the tree, whether it counts. Its code and kind never change.
public final class CapabilityController {

  private final AdminContext context;
  private final Tree<CapabilityNode> tree;
  private final Optional<CapabilityNode> before;
  private final OptionalLong parent;
  private final Runnable changed;

  @FXML private ConfirmController confirmController;
  @FXML private TextField nameField;
  @FXML private TextField codeField;
  @FXML private ComboBox<Choice<String>> kindBox;
  @FXML private ComboBox<Choice<OptionalLong>> parentBox;
  @FXML private CheckBox enabledBox;
  @FXML private Button saveButton;

  /// @param before empty for a new capability
  /// @param parent where it lies, or where a new one begins
  CapabilityController(AdminContext context, Tree<CapabilityNode> tree, Optional<CapabilityNode> before,
      OptionalLong parent, Runnable changed) {
    this.context = context;
    this.tree = tree;
    this.before = before;
    this.parent = parent;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    CapabilityNode shown = before.orElseGet(this::fresh);
    nameField.setText(shown.name());
    codeField.setText(shown.code());
    codeField.setDisable(before.isPresent());
    Trees.KINDS.forEach(kind -> kindBox.getItems().add(
        new Choice<>(kind, context.texts().get("admin.tree.kind." + kind))));
    Choice.select(kindBox, shown.kind());
    kindBox.setDisable(before.isPresent());
    Parents.offer(parentBox, tree, id(), parent, context.texts().get("admin.tree.top"));
    enabledBox.setSelected(shown.enabled());
    saveButton.disableProperty().bind(Bindings.createBooleanBinding(
        () -> nameField.getText().isBlank() || codeField.getText().isBlank(),
        nameField.textProperty(), codeField.textProperty()));
  }

  private CapabilityNode fresh() {
    Optional<CapabilityNode> above = parent.isPresent() ? tree.find(parent.getAsLong()) : Optional.empty();
    return new CapabilityNode(0, parent, above.map(node -> node.code() + ".").orElse(""), "",
        above.map(CapabilityNode::kind).orElse("DESKTOP"), true);
  }

  private OptionalLong id() {
    return before.map(node -> OptionalLong.of(node.id())).orElse(OptionalLong.empty());
  }

  @FXML
  void save() {
    CapabilityNode wanted = new CapabilityNode(0, parentBox.getValue().value(), codeField.getText().strip(),
        nameField.getText().strip(), kindBox.getValue().value(), enabledBox.isSelected());
    confirmController.attempt(() -> context.use().trees().saveCapability(id(), wanted), saved -> {
      context.place().finish();
      context.place().say(context.texts().format("admin.tree.saved", wanted.name()));
      changed.run();
    });
  }

  String title() {
    return before.map(CapabilityNode::name).orElseGet(() -> context.texts().get("admin.tree.new-capability"));
  }

  Node first() {
    return nameField;
  }

  BooleanBinding dirty() {
    return nameField.textProperty().isNotEqualTo(before.map(CapabilityNode::name).orElse(""));
  }
}
