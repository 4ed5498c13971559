package guitara.desk.booking;

import javafx.scene.control.TextInputControl;

/// Keeps a field from being drowned: what is pasted beyond its room is cut off, what was typed stays.
final class Cap {

  private Cap() {}

  /// Holds a field to `most` characters. By a listener and not by a formatter, with which a field keeps Esc to itself.
  ///
  /// @param overflow hears of each cut
  static void at(TextInputControl field, int most, Runnable overflow) {
    field.textProperty().addListener((o, before, now) -> {
      if (now.length() > most) {
        field.setText(now.substring(0, most));
        field.end();
        overflow.run();
      }
    });
  }
}
