package guitara.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// What a drawer shows.
///
/// @param title what it is, in a few words
/// @param body  the fields
/// @param first where the focus goes when it opens
/// @param dirty whether something was typed that is not yet saved
public record DrawerContent(String title, Node body, Node first, ObservableBooleanValue dirty) {

  /// Content in which nothing can be typed.
  public static DrawerContent readOnly(String title, Node body, Node first) {
    return new DrawerContent(title, body, first, Bindings.createBooleanBinding(() -> false));
  }
}
