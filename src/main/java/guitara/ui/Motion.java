package guitara.ui;

import javafx.application.Platform;
import javafx.util.Duration;

/// How long things may move: briefly, and not at all where the system asks for stillness.
public final class Motion {

  private static final double MILLIS = 120;

  private Motion() {
  }

  /// The length of every movement; zero means: be there at once.
  public static Duration duration() {
    return Platform.getPreferences().isReducedMotion() ? Duration.ZERO : Duration.millis(MILLIS);
  }
}
