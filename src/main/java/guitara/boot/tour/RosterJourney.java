package guitara.boot.tour;

import guitara.boot.desk.DeskSession;
import guitara.staff.StaffMember;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// A manager's look at the roster: times of two weeks, shifts that meet, an absence with what it hits. Nothing is
/// saved.
final class RosterJourney {

  private final DeskSession session;
  private final Hand hand;
  private final TourLog log;

  RosterJourney(TourDesk desk, TourLog log) {
    this.session = desk.session;
    this.hand = desk.hand;
    this.log = log;
  }

  void run() {
    log.step("the roster of a therapist", hand, this::roster);
    log.step("times that repeat every two weeks", hand, this::twoWeeks);
    log.step("shifts that meet are refused", hand, this::meeting);
    log.step("an absence and the bookings that it hits", hand, this::absence);
  }

  private void roster() {
    hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    hand.waitUntil("their times are shown", () -> text("#sentence").contains("works"));
  }

  private String text(String selector) {
    return hand.scene().lookup(selector) instanceof Labeled label ? label.getText() : "";
  }

  private void set(String selector, String text) {
    Node field = hand.find(selector);
    Hand.doOnScreen(() -> ((TextField) field).setText(text));
  }

  private void twoWeeks() {
    hand.click("#newButton");
    hand.click("#cycle2");
    for (int day = 1; day <= 7; day++) {
      set("#shifts1" + day, day < 6 ? "13-22" : "");
      set("#shifts2" + day, day == 6 || day == 7 ? "22-6" : "");
    }
    hand.waitUntil("it is said in a sentence", () -> text("#sentence").contains("week 2"));
  }

  private void meeting() {
    set("#shifts11", "5-13");
    hand.click("#saveButton");
    hand.waitUntil("it is said beside the field", () -> hand.scene().getRoot().lookupAll(".field-message").stream()
        .anyMatch(it -> it instanceof Labeled label && label.isVisible() && label.getText().contains("still goes on")));
  }

  private static String nameOf(ListView<?> people) {
    return people.getSelectionModel().getSelectedItem() instanceof StaffMember person ? person.name() : "";
  }

  /// The first therapist with bookings in the coming days.
  private void absence() {
    hand.click("#giveUpButton");
    ListView<?> people = (ListView<?>) hand.find("#people");
    int all = Hand.onScreen(() -> people.getItems().size());
    for (int n = 0; n < all; n++) {
      int chosen = n;
      Hand.doOnScreen(() -> people.getSelectionModel().select(chosen));
      hand.waitUntil("somebody else is shown", () -> text("#name").equals(nameOf(people)));
      // What stands above it may still move: a click could miss it.
      Node add = hand.find("#addButton");
      Hand.doOnScreen(() -> ((Button) add).fire());
      set("#lastField", session.model().dayProperty().get().plusDays(3).toString());
      hand.waitUntil("what it hits is shown", () -> hand.scene().lookup(".sick-row") != null
          || text("#hitRemark").startsWith("No open"));
      if (Hand.onScreen(() -> hand.scene().lookup(".sick-row") != null)) {
        break;
      }
      hand.keys(KeyCode.ESCAPE);
    }
    hand.waitUntil("every way out has been looked for", () -> hand.scene().getRoot().lookupAll(".fate-TAKE").stream()
        .noneMatch(take -> take instanceof ToggleButton button && button.getText().startsWith("Looking")));
  }
}
