package guitara.ui.board;

import guitara.ui.Motion;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lets what stood on the board for a moment only fade where it was, instead of vanishing under somebody's eyes.
final class FadingNodes {

  private final Pane pane;

  FadingNodes(Pane pane) {
    this.pane = pane;
  }

  void fade(List<BoardEntry> gone, BoardGeometry geometry) {
    if (Motion.duration().toMillis() == 0) {
      return;
    }
    for (BoardEntry entry : gone) {
      geometry.core(new Placed(entry, 0, 1)).ifPresent(box -> fade(box, geometry.body()));
    }
  }

  private void fade(Box box, Box body) {
    Region frame = new Region();
    frame.getStyleClass().add("board-fading");
    frame.setManaged(false);
    frame.resizeRelocate(box.x() - body.x(), box.y() - body.y(), box.width(), box.height());
    pane.getChildren().add(frame);
    FadeTransition fade = new FadeTransition(Motion.duration(), frame);
    fade.setToValue(0);
    fade.setOnFinished(done -> pane.getChildren().remove(frame));
    fade.play();
  }
}
