package guitara.ui;

import javafx.scene.Parent;

/// A loaded screen: what is shown, and who looks after it.
public record Screen<C>(Parent root, C controller) {
}
