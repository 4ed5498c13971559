package guitara.ui.control;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// What a drawer shows.
///
/// @param title what it is, in a few words
/// @param body  the fields
/// @param first where the focus goes when it opens
/// @param dirty whether something was typed that is not yet saved
/// @param offer the question that asks to go on with it while it is kept; empty where its title says enough
public record DrawerContent(
    String title, Node body, Node first, ObservableBooleanValue dirty, Optional<String> offer) {

  public DrawerContent(String title, Node body, Node first, ObservableBooleanValue dirty) {
    this(title, body, first, dirty, Optional.empty());
  }

  /// Content in which nothing can be typed.
  public static DrawerContent readOnly(String title, Node body, Node first) {
    return new DrawerContent(title, body, first, Bindings.createBooleanBinding(() -> false));
  }

  /// The same, offered with a question of its own.
  public DrawerContent offering(String question) {
    return new DrawerContent(title, body, first, dirty, Optional.of(question));
  }
}
