package guitara.desk.client;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.util.Subscription;

/// A panel that hangs below a field, above everything else of its scene, and follows the field.
final class DropPanel extends VBox {

  private static final double GAP = 4;

  private final Region field;
  private Subscription following = Subscription.EMPTY;
  private double wantedHeight;

  DropPanel(Region field, Node... content) {
    super(content);
    this.field = field;
    setManaged(false);
    getStyleClass().add("drop-panel");
  }

  boolean isShown() {
    return getParent() != null;
  }

  void show(double height) {
    wantedHeight = height;
    if (!isShown() && field.getScene() != null && field.getScene().getRoot() instanceof Pane root) {
      root.getChildren().add(this);
      Subscription moved = field.localToSceneTransformProperty().subscribe((Transform now) -> place());
      Subscription resized = field.widthProperty().subscribe(now -> place());
      following = moved.and(resized);
    }
    place();
  }

  void hide() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (getParent() instanceof Pane root) {
      root.getChildren().remove(this);
    }
  }

  private void place() {
    if (getParent() instanceof Pane root) {
      Bounds here = root.sceneToLocal(field.localToScene(field.getLayoutBounds()));
      double height = Math.min(wantedHeight, Math.max(0, root.getHeight() - here.getMaxY() - 2 * GAP));
      resizeRelocate(here.getMinX(), here.getMaxY() + GAP, here.getWidth(), height);
    }
  }
}
