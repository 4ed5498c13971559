package guitara.admin.tree;

import guitara.access.Tree;
import guitara.access.TreeNode;
import guitara.admin.core.Choice;
import java.util.OptionalLong;
import javafx.scene.control.ComboBox;

/// Offers the places where a node may lie: the top, or below any that does not lie below the node itself.
final class Parents {

  private Parents() {}

  static <N extends TreeNode> void offer(
      ComboBox<Choice<OptionalLong>> box, Tree<N> tree, OptionalLong self, OptionalLong now, String top) {
    box.getItems().add(new Choice<>(OptionalLong.empty(), top));
    tree.inOrder().stream()
        .filter(node -> self.isEmpty() || !tree.isWithin(node.id(), self.getAsLong()))
        .forEach(node -> box.getItems().add(new Choice<>(OptionalLong.of(node.id()),
            "\u2003".repeat(tree.path(node.id()).size() - 1) + node.name())));
    Choice.select(box, now);
  }
}
