package guitara.admin.tree;

import guitara.access.CapabilityNode;
import guitara.access.Tree;
import guitara.access.Trees;
import guitara.account.ConfirmController;
import guitara.admin.core.Choice;
import guitara.ui.control.DrawerContent;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// A capability: its name, where it lies in the tree, whether it counts. Its code and kind never change.
public final class CapabilityController {

  private final NodeForm<CapabilityNode> form;
  private final Trees trees;

  @FXML private ConfirmController confirmController;
  @FXML private TextField nameField;
  @FXML private TextField codeField;
  @FXML private ComboBox<Choice<String>> kindBox;
  @FXML private ComboBox<Choice<OptionalLong>> parentBox;
  @FXML private CheckBox enabledBox;
  @FXML private Button saveButton;

  CapabilityController(NodeForm<CapabilityNode> form, Trees trees) {
    this.form = form;
    this.trees = trees;
  }

  /// A capability that is not there yet, below another or at the top.
  static CapabilityNode fresh(Tree<CapabilityNode> tree, OptionalLong parent) {
    Optional<CapabilityNode> above = parent.isPresent() ? tree.find(parent.getAsLong()) : Optional.empty();
    return new CapabilityNode(0, parent, above.map(node -> node.code() + ".").orElse(""), "",
        above.map(CapabilityNode::kind).orElse("DESKTOP"), true);
  }

  @FXML
  void initialize() {
    form.fill(nameField, codeField, parentBox, enabledBox, saveButton);
    codeField.setDisable(!form.isNew());
    Trees.KINDS.forEach(kind -> kindBox.getItems().add(
        new Choice<>(kind, form.texts().get("admin.tree.kind." + kind))));
    Choice.select(kindBox, form.shown().kind());
    kindBox.setDisable(!form.isNew());
  }

  private CapabilityNode wanted() {
    return new CapabilityNode(0, parentBox.getValue().value(), codeField.getText().strip(),
        nameField.getText().strip(), kindBox.getValue().value(), enabledBox.isSelected());
  }

  @FXML
  void save() {
    form.save(confirmController, wanted(), trees::saveCapability);
  }

  DrawerContent content(Parent root) {
    return form.content(root, nameField, this::wanted, nameField.textProperty(), codeField.textProperty(),
        kindBox.valueProperty(), parentBox.valueProperty(), enabledBox.selectedProperty());
  }
}
