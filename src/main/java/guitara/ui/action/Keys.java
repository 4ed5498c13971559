package guitara.ui.action;

import guitara.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Turns key presses into actions, and key combinations into words.
public final class Keys {

  private static final Map<String, String> WORDS = Map.of("Shortcut", "ui.key.shortcut", "Shift", "ui.key.shift",
      "Alt", "ui.key.alt", "Page Up", "ui.key.page-up", "Page Down", "ui.key.page-down",
      "Delete", "ui.key.delete");

  private Keys() {
  }

  /// Runs the actions of a scene by their keys. A key that types or edits stays with the text field in focus.
  public static void install(Scene scene, Actions actions) {
    EventHandler<KeyEvent> handler = event -> {
      if (!event.isConsumed() && !belongsToText(scene, event)) {
        actions.all().stream().filter(action -> matches(action, event)).findFirst()
            .filter(Action::run).ifPresent(action -> event.consume());
      }
    };
    scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
  }

  private static boolean matches(Action action, KeyEvent event) {
    return action.keys().stream().anyMatch(key -> combination(key).match(event));
  }

  /// Reads a combination; a key that does not exist is a mistake in the program, not a key that never comes.
  static KeyCombination combination(String key) {
    if (KeyCombination.valueOf(key) instanceof KeyCodeCombination known) {
      return known;
    }
    throw new IllegalArgumentException("No such key: " + key);
  }

  /// Undo in a field undoes typing; the booking is not touched before the person leaves the field.
  private static boolean belongsToText(Scene scene, KeyEvent event) {
    if (!(scene.getFocusOwner() instanceof TextInputControl text) || !text.isEditable()) {
      return false;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    boolean turnsPage = event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN;
    boolean z = event.isShortcutDown() && event.getCode() == KeyCode.Z;
    boolean undo = z && !event.isShiftDown() && text.isUndoable();
    boolean y = event.isShortcutDown() && event.getCode() == KeyCode.Y;
    boolean redo = (y || (z && event.isShiftDown())) && text.isRedoable();
    return (plain && !turnsPage) || undo || redo;
  }

  /// The parts of a combination as they stand on the key caps: "Shortcut+N" becomes "Ctrl", "N".
  public static List<String> caps(String key, Texts texts) {
    List<String> caps = new ArrayList<>();
    for (String part : key.split("\\+", -1)) {
      String word = WORDS.get(part);
      caps.add(word == null ? part : texts.get(word));
    }
    return caps;
  }
}
