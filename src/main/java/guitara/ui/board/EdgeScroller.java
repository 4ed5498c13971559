package guitara.ui.board;

import javafx.animation.AnimationTimer;

/// Scrolls on while a dragging pointer stays near an edge.
final class EdgeScroller {

  private static final double MARGIN = 24;
  private static final double STEP = 8;

  private final BoardSkin skin;
  private final AnimationTimer timer;
  private double dx;
  private double dy;

  EdgeScroller(BoardSkin skin, Runnable moved) {
    this.skin = skin;
    timer = new AnimationTimer() {
      @Override
      public void handle(long now) {
        skin.scroll().by(dx, dy);
        moved.run();
      }
    };
  }

  void pull(double x, double y) {
    Box body = skin.geometry().body();
    dx = pull(x, body.x(), body.right());
    dy = pull(y, body.y(), body.bottom());
    if (dx != 0 || dy != 0) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  private static double pull(double at, double least, double most) {
    if (at < least + MARGIN) {
      return -STEP;
    }
    return at > most - MARGIN ? STEP : 0;
  }

  void stop() {
    timer.stop();
  }
}
