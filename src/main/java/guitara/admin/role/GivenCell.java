package guitara.admin.role;

import guitara.access.CapabilityNode;
import guitara.access.Role;
import guitara.access.RoleTable;
import guitara.ui.Texts;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether a role may do something: a strong tick where it was given, a quiet one where it comes from above.
final class GivenCell extends TableCell<CapabilityNode, CapabilityNode> {

  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

  private final Texts texts;
  private final Role role;
  private final Supplier<RoleTable> table;
  private final FontIcon tick = new FontIcon(Feather.CHECK);

  GivenCell(Texts texts, Role role, Supplier<RoleTable> table) {
    this.texts = texts;
    this.role = role;
    this.table = table;
    getStyleClass().add("admin-given");
  }

  @Override
  protected void updateItem(CapabilityNode node, boolean empty) {
    super.updateItem(node, empty);
    boolean has = !empty && table.get().has(role.id(), node.id());
    boolean given = has && table.get().isGiven(role.id(), node.id());
    setGraphic(has ? tick : null);
    pseudoClassStateChanged(GIVEN, given);
    String said = given ? "admin.roles.given" : has ? "admin.roles.above" : "admin.roles.not";
    setAccessibleText(empty ? "" : texts.get(said));
  }
}
