package guitara.admin.tree;

import guitara.access.AccessOutcome;
import guitara.access.BranchNode;
import guitara.access.CapabilityNode;
import guitara.access.Tree;
import guitara.access.TreeNode;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Choice;
import guitara.ui.Texts;
import guitara.ui.control.DrawerContent;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// What the forms of a branch and of a capability have in common: names, place in the tree, whether it counts, how
/// it is saved, and whether there is something to save.
final class NodeForm<N extends TreeNode> {

  private final AdminContext context;
  private final Tree<N> tree;
  private final N shown;
  private final Runnable changed;

  /// @param shown as it is, or as a new one begins, with 0 for its id
  NodeForm(AdminContext context, Tree<N> tree, N shown, Runnable changed) {
    this.context = context;
    this.tree = tree;
    this.shown = shown;
    this.changed = changed;
  }

  N shown() {
    return shown;
  }

  Texts texts() {
    return context.texts();
  }

  boolean isNew() {
    return shown.id() == 0;
  }

  private OptionalLong id() {
    return isNew() ? OptionalLong.empty() : OptionalLong.of(shown.id());
  }

  /// Fills the fields that both have. Nothing is saved without a name and a code.
  void fill(TextField name, TextField code, ComboBox<Choice<OptionalLong>> parent, CheckBox enabled, Button save) {
    name.setText(shown.name());
    code.setText(shown.code());
    Parents.offer(parent, tree, id(), shown.parentId(), texts().get("admin.tree.top"));
    enabled.setSelected(shown.enabled());
    save.disableProperty().bind(Bindings.createBooleanBinding(
        () -> name.getText().isBlank() || code.getText().isBlank(), name.textProperty(), code.textProperty()));
  }

  /// The filled form for the drawer, which keeps it while something else would be saved than what it was filled with.
  ///
  /// @param fields whatever `wanted` is made of
  DrawerContent content(Parent root, TextField first, Supplier<N> wanted, Observable... fields) {
    N filled = wanted.get();
    return new DrawerContent(title(), root, first,
        Bindings.createBooleanBinding(() -> !wanted.get().equals(filled), fields));
  }

  private String title() {
    return !isNew() ? shown.name() : switch (shown) {
      case BranchNode _ -> texts().get("admin.tree.new-branch");
      case CapabilityNode _ -> texts().get("admin.tree.new-capability");
    };
  }

  void save(ConfirmController confirm, N wanted, BiFunction<OptionalLong, N, AccessOutcome<Long>> step) {
    confirm.attempt(() -> step.apply(id(), wanted), saved -> {
      context.place().finish();
      context.place().say(texts().format("admin.tree.saved", wanted.name()));
      changed.run();
    });
  }
}
