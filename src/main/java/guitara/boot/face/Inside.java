package guitara.boot.face;

import guitara.ui.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/// What lies behind the entrance: a face at work. On the JavaFX thread.
public interface Inside extends AutoCloseable {

  /// Dresses a scene in the face's theme and gives it the face's keys; once.
  Scene scene(double width, double height);

  ObjectProperty<Theme> themeProperty();

  /// Lets the face say when somebody wants to leave, or is shown out.
  void leaveBy(Leaving way);

  /// Somebody came in again, perhaps another: everything is read anew in their name.
  void personChanged();

  @Override
  void close();
}
