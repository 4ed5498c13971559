package guitara.desk.booking;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Keeps in view what matters: the last line always, and the field that needs attention.
public final class Reveal {

  private static final double MARGIN = 24;

  private Reveal() {}

  /// Makes a content as large as the scroll pane around it, so that what is at its end never scrolls away; frames in
  /// between get the style class `edge-to-edge`.
  public static void fill(Region content) {
    content.sceneProperty().subscribe(scene -> {
      content.prefHeightProperty().unbind();
      for (Node up = content.getParent(); scene != null && up != null; up = up.getParent()) {
        if (up instanceof ScrollPane pane) {
          content.prefHeightProperty().bind(pane.viewportBoundsProperty().map(Bounds::getHeight));
          return;
        }
        up.getStyleClass().add("edge-to-edge");
      }
    });
  }

  /// Scrolls the pane around a node as little as shows it.
  public static void show(Node node) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ScrollPane pane) {
        in(pane, node);
        return;
      }
    }
  }

  /// Scrolls as little as shows a node, once it has its place.
  static void in(ScrollPane pane, Node node) {
    Platform.runLater(() -> {
      pane.layout();
      Node content = pane.getContent();
      double hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      if (hidden <= 0 || node.getScene() == null) {
        return;
      }
      Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
      double top = pane.getVvalue() * hidden;
      double bottom = top + pane.getViewportBounds().getHeight();
      if (at.getMaxY() + MARGIN > bottom) {
        pane.setVvalue(Math.min(1, (at.getMaxY() + MARGIN - pane.getViewportBounds().getHeight()) / hidden));
      } else if (at.getMinY() - MARGIN < top) {
        pane.setVvalue(Math.max(0, (at.getMinY() - MARGIN) / hidden));
      }
    });
  }
}
