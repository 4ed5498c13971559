package guitara.admin.tree;

import guitara.access.BranchNode;
import guitara.access.Tree;
import guitara.access.Trees;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Choice;
import guitara.admin.core.ConfirmController;
import java.time.ZoneId;
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

/// A branch: its names, what it is, where it lies in the tree, its clock.
public final class BranchController {

  private final AdminContext context;
  private final Tree<BranchNode> tree;
  private final Optional<BranchNode> before;
  private final OptionalLong parent;
  private final Runnable changed;

  @FXML private ConfirmController confirmController;
  @FXML private TextField nameField;
  @FXML private TextField codeField;
  @FXML private ComboBox<Choice<String>> identifierBox;
  @FXML private ComboBox<Choice<OptionalLong>> parentBox;
  @FXML private ComboBox<String> zoneBox;
  @FXML private CheckBox enabledBox;
  @FXML private Button saveButton;

  /// @param before empty for a new branch
  /// @param parent where it lies, or where a new one begins
  BranchController(AdminContext context, Tree<BranchNode> tree, Optional<BranchNode> before, OptionalLong parent,
      Runnable changed) {
    this.context = context;
    this.tree = tree;
    this.before = before;
    this.parent = parent;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    BranchNode shown = before.orElseGet(this::fresh);
    nameField.setText(shown.name());
    codeField.setText(shown.code());
    Trees.IDENTIFIERS.forEach(identifier -> identifierBox.getItems().add(
        new Choice<>(identifier, context.texts().get("admin.tree.identifier." + identifier))));
    Choice.select(identifierBox, shown.identifier());
    Parents.offer(parentBox, tree, id(), parent, context.texts().get("admin.tree.top"));
    zoneBox.getItems().setAll(ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
        .sorted().toList());
    zoneBox.setValue(shown.zone());
    enabledBox.setSelected(shown.enabled());
    saveButton.disableProperty().bind(Bindings.createBooleanBinding(
        () -> nameField.getText().isBlank() || codeField.getText().isBlank(),
        nameField.textProperty(), codeField.textProperty()));
  }

  private BranchNode fresh() {
    String zone = parent.isPresent() ? tree.find(parent.getAsLong()).map(BranchNode::zone).orElse("Asia/Manila")
        : tree.roots().stream().findFirst().map(BranchNode::zone).orElse("Asia/Manila");
    return new BranchNode(0, parent, "", "", "SITE", zone, true);
  }

  private OptionalLong id() {
    return before.map(branch -> OptionalLong.of(branch.id())).orElse(OptionalLong.empty());
  }

  private BranchNode wanted() {
    return new BranchNode(0, parentBox.getValue().value(), codeField.getText().strip(), nameField.getText().strip(),
        identifierBox.getValue().value(), zoneBox.getValue(), enabledBox.isSelected());
  }

  @FXML
  void save() {
    BranchNode wanted = wanted();
    confirmController.attempt(() -> context.use().trees().saveBranch(id(), wanted), saved -> {
      context.place().finish();
      context.place().say(context.texts().format("admin.tree.saved", wanted.name()));
      changed.run();
    });
  }

  String title() {
    return before.map(BranchNode::name).orElseGet(() -> context.texts().get("admin.tree.new-branch"));
  }

  Node first() {
    return nameField;
  }

  BooleanBinding dirty() {
    BranchNode shown = before.orElseGet(this::fresh);
    return nameField.textProperty().isNotEqualTo(shown.name())
        .or(codeField.textProperty().isNotEqualTo(shown.code()));
  }
}
