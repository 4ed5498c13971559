package guitara.admin.tree;

import guitara.access.BranchNode;
import guitara.access.Tree;
import guitara.access.Trees;
import guitara.account.ConfirmController;
import guitara.admin.core.Choice;
import guitara.ui.control.DrawerContent;
import java.time.ZoneId;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// A branch: its names, what it is, where it lies in the tree, its clock.
public final class BranchController {

  private final NodeForm<BranchNode> form;
  private final Trees trees;

  @FXML private ConfirmController confirmController;
  @FXML private TextField nameField;
  @FXML private TextField codeField;
  @FXML private ComboBox<Choice<String>> identifierBox;
  @FXML private ComboBox<Choice<OptionalLong>> parentBox;
  @FXML private ComboBox<String> zoneBox;
  @FXML private CheckBox enabledBox;
  @FXML private Button saveButton;

  BranchController(NodeForm<BranchNode> form, Trees trees) {
    this.form = form;
    this.trees = trees;
  }

  /// A branch that is not there yet, below another or at the top.
  static BranchNode fresh(Tree<BranchNode> tree, OptionalLong parent) {
    String zone = parent.isPresent() ? tree.find(parent.getAsLong()).map(BranchNode::zone).orElse("Asia/Manila")
        : tree.roots().stream().findFirst().map(BranchNode::zone).orElse("Asia/Manila");
    return new BranchNode(0, parent, "", "", "SITE", zone, true);
  }

  @FXML
  void initialize() {
    form.fill(nameField, codeField, parentBox, enabledBox, saveButton);
    Trees.IDENTIFIERS.forEach(identifier -> identifierBox.getItems().add(
        new Choice<>(identifier, form.texts().get("admin.tree.identifier." + identifier))));
    Choice.select(identifierBox, form.shown().identifier());
    zoneBox.getItems().setAll(ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
        .sorted().toList());
    zoneBox.setValue(form.shown().zone());
  }

  private BranchNode wanted() {
    return new BranchNode(0, parentBox.getValue().value(), codeField.getText().strip(), nameField.getText().strip(),
        identifierBox.getValue().value(), zoneBox.getValue(), enabledBox.isSelected());
  }

  @FXML
  void save() {
    form.save(confirmController, wanted(), trees::saveBranch);
  }

  DrawerContent content(Parent root) {
    return form.content(root, nameField, this::wanted, nameField.textProperty(), codeField.textProperty(),
        identifierBox.valueProperty(), parentBox.valueProperty(), zoneBox.valueProperty(),
        enabledBox.selectedProperty());
  }
}
