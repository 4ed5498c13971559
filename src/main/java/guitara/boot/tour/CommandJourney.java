package guitara.boot.tour;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// All keys on one page, an action by its name, and a whole booking in one line, which is only looked at.
///
/// @param client what is typed of a client's name
record CommandJourney(Hand hand, TourLog log, String client) {

  /// @param closeDrawer so that nothing lies over the keys
  void run(Runnable closeDrawer) {
    log.step("all keys", hand, () -> {
      closeDrawer.run();
      hand.keys(KeyCode.F1);
    });
    log.step("a command", hand, this::command);
    log.step("a booking in one line", hand, this::line);
  }

  private void command() {
    hand.keys(KeyCode.F1);
    hand.keys(KeyCode.CONTROL, KeyCode.K);
    hand.type("to");
  }

  private void line() {
    hand.keys(KeyCode.CONTROL, KeyCode.A);
    hand.type(client + " 8pm 90 shaitsu");
    hand.waitUntil("the line is understood", () -> hand.scene().lookup(".offer-name") instanceof Labeled name
        && name.getText().startsWith("Book "));
  }
}
