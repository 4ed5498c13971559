package guitara.ui.board;

import java.time.Instant;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// The wheel scrolls; with Shift sideways, with Ctrl it zooms about the pointer, as two fingers do.
final class BoardWheel {

  private static final double ZOOM = 1.15;

  private final BoardControl control;
  private final BoardSkin skin;

  BoardWheel(BoardControl control, BoardSkin skin) {
    this.control = control;
    this.skin = skin;
  }

  void listen() {
    control.addEventHandler(ScrollEvent.SCROLL, this::turned);
    control.addEventHandler(ZoomEvent.ZOOM, event -> {
      zoom(event.getZoomFactor(), event.getY());
      event.consume();
    });
  }

  private void turned(ScrollEvent event) {
    if (event.isShortcutDown()) {
      zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getY());
    } else if (event.isShiftDown()) {
      // Some systems already turn the wheel sideways while Shift is held.
      skin.scroll().by(-event.getDeltaX() - event.getDeltaY(), 0);
    } else {
      skin.scroll().by(-event.getDeltaX(), -event.getDeltaY());
    }
    event.consume();
  }

  /// The moment under the pointer stays under it.
  private void zoom(double factor, double pointerY) {
    Instant still = skin.geometry().timeAt(pointerY);
    double next = TimeAxis.bounded(control.hourHeightProperty().get() * factor);
    control.hourHeightProperty().set(next);
    control.layout();
    skin.scroll().by(0, skin.geometry().y(still) - pointerY);
  }
}
