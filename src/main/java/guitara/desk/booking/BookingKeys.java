package guitara.desk.booking;

import guitara.ui.action.KeyMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The drawer's own keys.
final class BookingKeys {

  static final KeyCombination GUEST = KeyCombination.valueOf("Shortcut+G");
  static final KeyCombination OTHER = KeyCombination.valueOf("F3");
  static final KeyCombination ONWARD = KeyCombination.valueOf("Tab");
  static final KeyCombination REPEAT = KeyCombination.valueOf("F6");
  static final KeyCombination NAMELESS = KeyCombination.valueOf("F4");

  private static final String GROUP = "booking.keys";
  private static final List<KeyCombination> WAYS =
      IntStream.rangeClosed(1, 3).mapToObj(i -> KeyCombination.valueOf("Alt+" + i)).toList();

  private BookingKeys() {}

  /// Which way out a key takes, from 1.
  static Optional<Integer> way(KeyEvent event) {
    return IntStream.rangeClosed(1, WAYS.size()).boxed().filter(i -> WAYS.get(i - 1).match(event)).findFirst();
  }

  static void listIn(KeyMap keys) {
    keys.addGesture(GROUP, "booking.keys.book", "Ctrl+Enter");
    keys.addGesture(GROUP, "booking.keys.onward", "Tab");
    keys.addGesture(GROUP, "booking.keys.every", "Shift+Tab");
    keys.addGesture(GROUP, "booking.guest.add", "Ctrl+G");
    keys.addGesture(GROUP, "booking.keys.other", "F3");
    keys.addGesture(GROUP, "booking.keys.ways", "Alt+1");
    keys.addGesture(GROUP, "booking.keys.nameless", "F4");
    keys.addGesture(GROUP, "series.keys.repeat", "F6");
  }
}
