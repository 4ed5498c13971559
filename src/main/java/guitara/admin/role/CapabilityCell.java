package guitara.admin.role;

import guitara.access.CapabilityNode;
import guitara.access.RoleTable;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

/// A capability's name at its depth in the tree, with its code.
final class CapabilityCell extends TableCell<CapabilityNode, CapabilityNode> {

  private static final double STEP = 20;

  private final Supplier<RoleTable> table;
  private final Label name = new Label();
  private final Label code = new Label();
  private final HBox line = new HBox(name, code);

  CapabilityCell(Supplier<RoleTable> table) {
    this.table = table;
    code.getStyleClass().add("admin-quiet");
    line.getStyleClass().add("admin-line");
    name.setMinWidth(USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(CapabilityNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty) {
      setGraphic(null);
      return;
    }
    int depth = Math.max(0, table.get().capabilities().path(node.id()).size() - 1);
    name.setText(node.name());
    name.getStyleClass().setAll("label", depth == 0 ? "admin-strong" : "admin-plain");
    code.setText(node.code());
    line.setPadding(new Insets(0, 0, 0, depth * STEP));
    setGraphic(line);
  }
}
