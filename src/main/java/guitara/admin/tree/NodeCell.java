package guitara.admin.tree;

import guitara.access.BranchNode;
import guitara.access.CapabilityNode;
import guitara.access.TreeNode;
import guitara.admin.core.Chip;
import guitara.ui.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// A node: its name, its code, what it is, and whether it is closed or off.
final class NodeCell extends TreeCell<TreeNode> {

  private final Texts texts;
  private final Label name = new Label();
  private final Label code = new Label();
  private final Label kind = new Label();
  private final Label off = new Label();
  private final HBox line = new HBox(name, code, kind, off);

  NodeCell(Texts texts, Consumer<TreeNode> open) {
    this.texts = texts;
    name.getStyleClass().add("admin-strong");
    code.getStyleClass().add("admin-quiet");
    line.getStyleClass().add("admin-line");
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        open.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(TreeNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty || node == null) {
      setGraphic(null);
      return;
    }
    name.setText(node.name());
    code.setText(node.code());
    new Chip(kind(node), "grey").dress(kind);
    new Chip(texts.get(node instanceof BranchNode ? "admin.tree.closed" : "admin.tree.off"), "red").dress(off);
    off.setVisible(!node.enabled());
    setGraphic(line);
  }

  private String kind(TreeNode node) {
    return switch (node) {
      case BranchNode branch -> texts.get("admin.tree.identifier." + branch.identifier());
      case CapabilityNode capability -> texts.get("admin.tree.kind." + capability.kind());
    };
  }
}
