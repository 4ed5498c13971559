package guitara.ui.control;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Says that Caps Lock is on, while the focus is on a field beside it in which what is typed cannot be seen. It takes
/// no room while there is nothing to say.
public final class CapsLockHint extends Label {

  private final EventHandler<KeyEvent> look = event -> look();

  public CapsLockHint() {
    getStyleClass().add("caps-lock");
    managedProperty().bind(visibleProperty());
    sceneProperty().addListener((o, before, now) -> move(before, now));
    setVisible(false);
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.ANY, look);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.ANY, look);
      look();
    }
  }

  private void look() {
    setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)
        && getScene().getFocusOwner() instanceof PasswordField && new FocusReturn(getParent()).isInside());
  }
}
