package guitara.support;

import guitara.ui.Snapshot;
import guitara.ui.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.util.Duration;

/// Pictures of screens, to be looked at.
public final class FxPictures {

  private FxPictures() {}

  /// A picture in each theme; the light one stays.
  ///
  /// @param name folder and file below `target/pictures`, without the theme
  public static void bothThemes(Scene scene, double scale, String name) {
    bothThemes(scene, theme -> theme.applyTo(scene), scale, name);
  }

  /// The same, where the screen turns to a theme by itself.
  public static void bothThemes(Scene scene, Consumer<Theme> turn, double scale, String name) {
    for (Theme theme : Theme.values()) {
      FxToolkit.run(() -> turn.accept(theme));
      take(scene, scale, name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
    FxToolkit.run(() -> turn.accept(Theme.LIGHT));
  }

  /// A picture of the scene as it is; colours fade, and it waits for that.
  public static Path take(Scene scene, double scale, String name) {
    boolean[] faded = {false};
    FxToolkit.run(() -> {
      PauseTransition fade = new PauseTransition(Duration.millis(300));
      fade.setOnFinished(done -> faded[0] = true);
      fade.play();
    });
    FxToolkit.waitUntil("colours have faded", () -> faded[0]);
    return FxToolkit.on(() -> Snapshot.of(scene, scale)).writeTo(Path.of("target", "pictures", name + ".png"));
  }
}
