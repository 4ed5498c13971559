package guitara.desk.booking;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/// Keeps a field from being drowned: what is pasted beyond its room is cut off, what was typed stays.
final class Cap {

  private Cap() {}

  /// @param overflow hears of each cut
  static void at(TextInputControl field, int most, Runnable overflow) {
    field.setTextFormatter(new TextFormatter<>(change -> {
      int room = most - (change.getControlNewText().length() - change.getText().length());
      if (change.isContentChange() && change.getText().length() > room) {
        String kept = change.getText().substring(0, Math.max(0, room));
        change.setText(kept);
        int end = change.getRangeStart() + kept.length();
        change.selectRange(end, end);
        overflow.run();
      }
      return change;
    }));
  }
}
