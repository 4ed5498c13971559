package guitara.boot.tour;

import guitara.booking.Appointment;
import guitara.booking.DaySchedule;
import guitara.catalogue.Service;
import guitara.ui.board.BoardCursor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// A couple is booked at the time that a key offers, held on the other desk meanwhile, and one of them changed; then
/// somebody stands at the counter.
final class GroupJourney {

  private final TourDesk desk;
  private final TourDesk second;
  private final Hand hand;
  private final TourLog log;
  private final String client;
  private final Service service;
  private Set<Long> before = Set.of();
  private long booked;

  /// @param client what is typed of a client's name
  /// @param service what both guests take
  GroupJourney(TourDesk desk, TourDesk second, TourLog log, String client, Service service) {
    this.desk = desk;
    this.second = second;
    this.hand = desk.hand;
    this.log = log;
    this.client = client;
    this.service = service;
  }

  void run() {
    log.step("a couple", hand, this::couple);
    log.step("other times", hand, this::otherTimes);
    log.step("taken by a key", hand, this::takeFirst);
    log.step("the second desk sees the hold", second.hand, this::holdIsSeen);
    log.step("the couple is booked", hand, this::book);
    log.step("one of the couple changed", hand, this::reassign);
    log.step("somebody walks in", hand, this::walkIn);
  }

  /// Takes back what was booked, however far the journey came.
  void leaveNothing() {
    if (booked != 0) {
      desk.session.callOff(booked, "taken back by the tour");
    }
  }

  private static Stream<DaySchedule> day(TourDesk at) {
    return at.session.boardModel().scheduleProperty().get().stream()
        .filter(day -> day.day().equals(at.session.model().dayProperty().get()));
  }

  private static Stream<Appointment> groups(TourDesk at) {
    return day(at).flatMap(day -> day.appointments().stream())
        .filter(it -> it.status().holdsSlot() && it.draft().guests() == 2);
  }

  private void chooseService() {
    hand.focus(hand.find("#serviceBox"));
    hand.type(service.name().substring(0, 1));
  }

  private void couple() {
    hand.keys(KeyCode.CONTROL, KeyCode.N);
    hand.find("#bookButton");
    hand.type(client);
    hand.waitUntil("suggestions are shown", () -> !hand.scene().getRoot().lookupAll(".list-cell").isEmpty());
    hand.keys(KeyCode.ENTER);
    chooseService();
    hand.keys(KeyCode.CONTROL, KeyCode.G);
    hand.waitUntil("two guests are planned", () -> hand.scene().getRoot().lookupAll("#personBox").size() == 2);
  }

  private void otherTimes() {
    hand.keys(KeyCode.F3);
    hand.find("#way-1");
  }

  private void takeFirst() {
    hand.keys(KeyCode.ALT, KeyCode.DIGIT1);
    hand.waitUntil("nothing is in the way any more", () -> {
      Node message = hand.scene().lookup("#personMessage");
      return message == null || !message.isVisible();
    });
    if (hand.find("#dayPicker") instanceof DatePicker picker) {
      LocalDate day = picker.getValue();
      Hand.doOnScreen(() -> {
        desk.session.model().dayProperty().set(day);
        second.session.model().dayProperty().set(day);
      });
    }
    hand.waitUntil("that day is on the board", () -> day(desk).findAny().isPresent());
    before = Hand.onScreen(() -> groups(desk).map(Appointment::id).collect(Collectors.toSet()));
  }

  private void holdIsSeen() {
    second.hand.waitUntil("the second desk knows of the hold", () -> day(second).anyMatch(
        day -> day.holds().stream().anyMatch(hold -> hold.workstation().equals("tour-1") && hold.places().size() > 2)));
  }

  private void book() {
    hand.focus(hand.find("#timeField"));
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the couple is on the board", () -> mine().isPresent());
    booked = mine().orElseThrow().id();
    second.hand.waitUntil("the hold is gone on the second desk",
        () -> day(second).allMatch(day -> day.holds().stream().noneMatch(it -> it.workstation().equals("tour-1"))));
  }

  private Optional<Appointment> mine() {
    return groups(desk).filter(it -> !before.contains(it.id())).findFirst();
  }

  private void reassign() {
    desk.place(new BoardCursor.OnEntry(booked + ":2"));
    hand.focus(desk.board());
    hand.keys(KeyCode.ENTER);
    hand.find("#bookButton");
    hand.waitUntil("both guests are shown", () -> hand.scene().getRoot().lookupAll("#personBox").size() == 2);
    Hand.doOnScreen(() -> hand.scene().getRoot().lookupAll("#personBox").stream().skip(1).findFirst()
        .filter(ComboBox.class::isInstance).map(ComboBox.class::cast)
        .ifPresent(box -> box.getSelectionModel().selectFirst()));
    hand.keys(KeyCode.CONTROL, KeyCode.ENTER);
    hand.waitUntil("only the second guest has nobody yet", () -> groups(desk).anyMatch(it -> it.id() == booked
        && it.draft().items().getFirst().staffId().isPresent() && it.draft().items().getLast().staffId().isEmpty()));
  }

  private void walkIn() {
    hand.keys(KeyCode.CONTROL, KeyCode.W);
    hand.find("#namelessButton");
    chooseService();
    hand.waitUntil("it is said whose turn it is",
        () -> hand.scene().lookup("#turn") instanceof Labeled label && label.isVisible());
  }

  /// The drawer makes room for what comes next.
  void closeDrawer() {
    hand.focus(hand.find("#bookButton"));
    hand.keys(KeyCode.ESCAPE);
    hand.waitUntil("the drawer is closed", () -> hand.scene().lookup("#bookButton") == null);
  }
}
