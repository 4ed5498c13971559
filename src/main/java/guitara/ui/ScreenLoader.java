package guitara.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads screens with their texts and constructor-injected controllers.
public final class ScreenLoader {

  private final Controllers controllers;
  private final Texts texts;

  public ScreenLoader(Controllers controllers, Texts texts) {
    this.controllers = controllers;
    this.texts = texts;
  }

  /// Loads a screen whose controller is of the given class.
  public <C> Screen<C> load(FxmlFile file, Class<C> controller) {
    URL location = Objects.requireNonNull(ScreenLoader.class.getResource(file.path()),
        () -> "No such screen on the class path: " + file.path());
    FXMLLoader loader = new FXMLLoader(location, texts.bundle(), null, controllers);
    try {
      Parent root = loader.load();
      return new Screen<>(root, controller.cast(loader.getController()));
    } catch (IOException e) {
      throw new UncheckedIOException("Screen does not load: " + file.path(), e);
    }
  }
}
