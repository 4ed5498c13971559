package guitara.boot.tour;

import guitara.desk.shell.Section;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// A receptionist's look at the lists: bookings, conflicts, and the day of somebody who is sick, taken back at the end.
final class ListJourney {

  private static final String DONE = ".sick-row:done";

  private final TourDesk desk;
  private final Hand hand;
  private final TourLog log;
  private boolean cancelled;

  ListJourney(TourDesk desk, TourLog log) {
    this.desk = desk;
    this.hand = desk.hand;
    this.log = log;
  }

  void run() {
    log.step("the list of bookings", hand, this::list);
    log.step("the list narrowed", hand, this::narrow);
    log.step("conflicts", hand, this::conflicts);
    log.step("somebody is sick", hand, this::sick);
    log.step("one booking of the sick day is settled", hand, this::settle);
    log.step("the sick day taken back", hand, this::takeBack);
  }

  /// Takes back what a broken journey left cancelled.
  void leaveNothing() {
    if (cancelled) {
      hand.keys(KeyCode.CONTROL, KeyCode.Z);
      hand.waitUntil("the booking is back", () -> doneRow().isEmpty());
    }
  }

  private int rows() {
    return hand.scene().lookup("#list") instanceof ListView<?> list ? list.getItems().size() : 0;
  }

  private void list() {
    hand.keys(KeyCode.ESCAPE);
    hand.keys(KeyCode.ESCAPE);
    hand.keys(KeyCode.CONTROL, KeyCode.L);
    hand.click("#viewUPCOMING");
    hand.waitUntil("upcoming bookings are listed", () -> rows() > 20);
  }

  private void narrow() {
    int before = Hand.onScreen(this::rows);
    hand.focus(hand.find("#search"));
    hand.type("a");
    hand.waitUntil("it is narrowed", () -> rows() > 0
        && hand.scene().lookup("#viewUPCOMING") instanceof Labeled tab && !tab.getText().isEmpty());
    hand.type("zzzq");
    hand.waitUntil("nothing is left, and that is said",
        () -> rows() == 0 && hand.scene().lookup("#remark") instanceof Labeled remark && remark.isVisible());
    hand.keys(KeyCode.ESCAPE);
    hand.waitUntil("everything is listed again", () -> rows() >= before);
  }

  private void conflicts() {
    Hand.doOnScreen(() -> desk.session.model().sectionProperty().set(Section.CONFLICTS));
    hand.waitUntil("conflicts are listed, or that there are none", () -> rows() > 0
        || (hand.scene().lookup("#remark") instanceof Labeled remark && remark.isVisible()));
  }

  /// The first therapist who has bookings tomorrow: late in the evening today has none to come.
  private void sick() {
    Hand.doOnScreen(desk.session.model()::goToNextDay);
    hand.keys(KeyCode.CONTROL, KeyCode.K);
    hand.type("sick");
    hand.keys(KeyCode.ENTER);
    ComboBox<?> people = (ComboBox<?>) hand.find("#sickPerson");
    ObservableList<?> all = people.getItems();
    for (int n = 0; n < all.size() && Hand.onScreen(() -> hand.scene().lookup(".sick-row")) == null; n++) {
      int chosen = n;
      Hand.doOnScreen(() -> people.getSelectionModel().select(chosen));
      hand.waitUntil("their day is shown", () -> hand.scene().lookup(".sick-row") != null
          || (hand.scene().lookup("#sickRemark") instanceof Labeled remark && remark.getText().startsWith("No open")));
    }
    hand.waitUntil("every way out has been looked for", () -> hand.scene().getRoot().lookupAll(".fate-TAKE").stream()
        .noneMatch(take -> take instanceof Labeled labeled && labeled.getText().startsWith("Looking")));
  }

  /// Only the first is settled; all others are left as they are.
  private void settle() {
    Hand.doOnScreen(() -> hand.scene().getRoot().lookupAll(".fate-LEAVE").stream()
        .filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).forEach(ToggleButton::fire));
    hand.click(Optional.ofNullable(Hand.onScreen(() -> hand.scene().lookup(".fate-CANCEL")))
        .orElseThrow(() -> new TourFailure("nobody has a booking that day")));
    Hand.doOnScreen(() -> ((TextField) hand.scene().lookup("#sickReason")).setText("tour"));
    hand.click("#applyButton");
    cancelled = true;
    hand.waitUntil("it is settled", () -> doneRow().isPresent());
  }

  private Optional<Node> doneRow() {
    return Optional.ofNullable(hand.scene().lookup(DONE));
  }

  private void takeBack() {
    int before = Hand.onScreen(() -> hand.scene().getRoot().lookupAll(".sick-row").size());
    hand.keys(KeyCode.CONTROL, KeyCode.Z);
    hand.waitUntil("the booking is back", () -> doneRow().isEmpty()
        && hand.scene().getRoot().lookupAll(".sick-row").size() == before);
    cancelled = false;
    Hand.doOnScreen(() -> {
      desk.session.model().goToToday();
      desk.session.model().sectionProperty().set(Section.BOARD);
    });
  }
}
