package guitara.ui.board;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Moves the present on, minute by minute, while the board is in a scene.
final class NowTicker {

  private final InstantSource clock;
  private final Timeline timeline;
  private Instant shown;

  NowTicker(InstantSource clock, Runnable onMinute) {
    this.clock = clock;
    shown = minute();
    // Looked at more often than each minute, so that a sleeping machine shows the right time soon after it wakes.
    timeline = new Timeline(new KeyFrame(Duration.seconds(5), done -> {
      if (!minute().equals(shown)) {
        onMinute.run();
      }
    }));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  /// The minute it is now.
  Instant now() {
    shown = minute();
    return shown;
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /// Runs while the window is showing, so that a closed window is not kept alive by its clock.
  void follow(ObservableValue<Scene> scene) {
    scene.flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
      if (showing) {
        timeline.play();
      } else {
        timeline.stop();
      }
    });
  }

  void stop() {
    timeline.stop();
  }
}
