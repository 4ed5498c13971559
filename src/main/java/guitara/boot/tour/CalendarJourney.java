package guitara.boot.tour;

import guitara.desk.shell.Section;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/// A receptionist's look at the calendars: weeks and months of the branch, a therapist and a room, and from a day to
/// the board. Nothing is changed.
final class CalendarJourney {

  private static final String DAY = ".day-tile";

  private final TourDesk desk;
  private final Hand hand;
  private final TourLog log;

  CalendarJourney(TourDesk desk, TourLog log) {
    this.desk = desk;
    this.hand = desk.hand;
    this.log = log;
  }

  void run() {
    log.step("week of the branch", hand, () -> {
      hand.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
      waitFor("Everybody");
    });
    log.step("week of a therapist", hand, () -> choose(1));
    log.step("month of the branch", hand, () -> {
      choose(0);
      hand.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
      hand.waitUntil("whole weeks are shown", () -> hand.scene().getRoot().lookupAll(DAY).size() >= 28);
    });
    log.step("month of a room", hand, () ->
        choose(1 + desk.session.directory().therapistsAt(desk.session.boardModel().branch()).size()));
    log.step("from the calendar to the board", hand, this::open);
  }

  /// Chooses from the list: first the branch, then its therapists, then its rooms.
  private void choose(int place) {
    ComboBox<?> subjects = (ComboBox<?>) hand.find("#subjects");
    Hand.doOnScreen(() -> subjects.getSelectionModel().select(place));
    waitFor(Hand.onScreen(() -> subjects.getItems().get(place).toString()));
  }

  private void waitFor(String name) {
    hand.waitUntil(name + " is shown", () -> hand.scene().getRoot().lookupAll(DAY).stream()
        .map(Node::getAccessibleText).anyMatch(said -> said.contains(", " + name + ":")));
  }

  private void open() {
    hand.focus(Hand.onScreen(() -> hand.scene().getRoot().lookupAll(DAY).stream()
        .filter(Node::isFocusTraversable).findFirst())
        .orElseThrow(() -> new TourFailure("no day of the calendar can be reached")));
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the board is shown", () -> desk.session.model().sectionProperty().get() == Section.BOARD
        && desk.board().isFocused());
  }
}
