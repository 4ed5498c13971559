package guitara.ui.control;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Remembers where the focus was before a panel took it, and gives it back. Focus is never lost.
public final class FocusReturn {

  private final Node panel;
  private Optional<Node> before = Optional.empty();
  private Optional<Node> fallback = Optional.empty();

  public FocusReturn(Node panel) {
    this.panel = panel;
  }

  public void setFallback(Node node) {
    fallback = Optional.of(node);
  }

  /// Notes who has the focus now, unless it is inside the panel.
  public void remember() {
    if (!isInside()) {
      before = scene().map(Scene::getFocusOwner);
    }
  }

  /// Moves the focus now, and again after layout for nodes that have just come into the scene.
  public void moveTo(Node node) {
    node.requestFocus();
    Platform.runLater(() -> {
      if (panel.isVisible() && !isInside()) {
        node.requestFocus();
      }
    });
  }

  /// Gives the focus back, to the fallback where the old place is gone.
  public void giveBack() {
    before.filter(this::canTake).or(() -> fallback.filter(this::canTake)).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  public boolean isInside() {
    Node owner = scene().map(Scene::getFocusOwner).orElse(null);
    while (owner != null && owner != panel) {
      owner = owner.getParent();
    }
    return owner == panel;
  }

  private boolean canTake(Node node) {
    return node.getScene() == panel.getScene() && !node.isDisabled() && isShown(node);
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Scene> scene() {
    return Optional.ofNullable(panel.getScene());
  }
}
