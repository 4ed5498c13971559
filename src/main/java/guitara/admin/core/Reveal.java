package guitara.admin.core;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls what has just appeared into sight.
final class Reveal {

  private static final double MARGIN = 16;

  private Reveal() {}

  /// After the layout that gives the node its place.
  static void show(Node node) {
    Platform.runLater(() -> {
      for (Parent up = node.getParent(); up != null; up = up.getParent()) {
        if (up instanceof ScrollPane pane && pane.getContent() != null) {
          scroll(pane, node);
        }
      }
    });
  }

  private static void scroll(ScrollPane pane, Node node) {
    pane.getContent().getScene().getRoot().layout();
    Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double room = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    double top = room * pane.getVvalue();
    boolean hidden = place.getMinY() < top
        || place.getMaxY() > top + pane.getViewportBounds().getHeight();
    if (room > 0 && hidden) {
      pane.setVvalue(Math.clamp((place.getMinY() - MARGIN) / room, 0, 1));
    }
  }
}
