package guitara.ui.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls what has just appeared into sight, as little as shows it.
public final class Reveal {

  private static final double MARGIN = 16;

  private Reveal() {}

  /// After the layout that gives the node its place.
  public static void show(Node node) {
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
    double high = pane.getViewportBounds().getHeight();
    double top = room * pane.getVvalue();
    double atTop = place.getMinY() - MARGIN;
    double atBottom = place.getMaxY() + MARGIN - high;
    if (room > 0 && (top > atTop || top < atBottom)) {
      // What is taller than the pane is shown from its beginning.
      pane.setVvalue(Math.clamp(Math.min(atTop, Math.max(atBottom, top)) / room, 0, 1));
    }
  }
}
