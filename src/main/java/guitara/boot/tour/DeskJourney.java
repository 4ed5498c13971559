package guitara.boot.tour;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BlockedTime;
import guitara.time.Slot;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A receptionist's session from the first look at the day to a cancelled booking, at one desk while a second watches.
final class DeskJourney {

  /// Somebody with a long name and a long history is looked at.
  private static final String CLIENT = "delos";
  /// Somebody who comes seldom is booked, so that a day is easily found on which they are expected nowhere.
  private static final String GUEST = "santillan";

  private final TourDesk desk;
  private final TourDesk second;
  private final Hand hand;
  private final TourLog log;
  private final ClientJourney clients;
  private Optional<FreeSpot> spot = Optional.empty();
  private long booked;

  DeskJourney(TourDesk desk, TourDesk second, TourLog log) {
    this.desk = desk;
    this.second = second;
    this.hand = desk.hand;
    this.log = log;
    this.clients = new ClientJourney(desk, log);
  }

  /// Pages on until two people are free for some hours.
  private void findSpot() {
    for (int days = 0; days < 14 && spot.isEmpty(); days++) {
      LocalDate before = desk.session.model().dayProperty().get();
      hand.keys(KeyCode.PAGE_DOWN);
      hand.waitUntil("the next day is chosen", () -> desk.session.model().dayProperty().get().isAfter(before));
      waitForDay();
      spot = desk.session.boardModel().scheduleProperty().get()
          .filter(day -> day.appointments().size() > 5)
          .flatMap(day -> FreeSpot.find(
              day, desk.session.directory(), desk.session.boardModel().branch(), GUEST));
    }
    if (spot.isEmpty()) {
      throw new TourFailure("nobody is free for the tour in the next fortnight");
    }
    Hand.doOnScreen(() -> second.session.model().dayProperty().set(desk.session.model().dayProperty().get()));
  }

  private FreeSpot spot() {
    return spot.orElseThrow();
  }

  void run() {
    log.step("today", hand, this::waitForDay);
    log.step("find a client", hand, this::findClient);
    clients.run();
    log.step("another day", hand, this::goToDay);
    log.step("type on a free slot", hand, this::typeOnSlot);
    log.step("the booking is ready", hand, this::chooseClient);
    log.step("booked with Enter", hand, this::book);
    log.step("a second desk sees it", second.hand, this::secondDeskSeesIt);
    log.step("a clash while typing", hand, this::clash);
    log.step("the database refuses", hand, this::refused);
    log.step("drag", hand, this::drag);
    log.step("dropped", hand, this::drop);
    log.step("drag onto a clash", hand, this::dragOntoClash);
    log.step("the clash is said", hand, this::letGo);
    log.step("resized by its edge", hand, this::resize);
    log.step("moved by keys", hand, this::moveByKeys);
    log.step("taken back with Ctrl Z", hand, this::undo);
    log.step("rooms", hand, this::rooms);
    log.step("the booking opened", hand, this::open);
    log.step("what was done to it", hand, this::history);
    log.step("why it is cancelled", hand, this::askWhy);
    log.step("cancelled", hand, this::cancel);
    log.step("time is blocked", hand, this::blockTime);
    log.step("and free again", hand, this::freeTime);
    group();
    new CommandJourney(hand, log, GUEST).run(this::closeDrawer);
  }

  private void blockTime() {
    desk.place(new BoardCursor.OnSlot(Long.toString(spot().first().id()), spot().start()));
    hand.focus(desk.board());
    hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    hand.find("#blockButton");
    hand.type("Team meeting");
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the meeting is on the board", () -> blocked().isPresent());
  }

  private Optional<BlockedTime> blocked() {
    return desk.session.boardModel().scheduleProperty().get().stream().flatMap(day -> day.blocked().stream())
        .filter(it -> it.resourceId() == spot().first().id() && it.during().start().equals(spot().start()))
        .findFirst();
  }

  private void freeTime() {
    desk.place(new BoardCursor.OnEntry("blocked:" + blocked().orElseThrow().id()));
    hand.focus(desk.board());
    hand.keys(KeyCode.DELETE);
    hand.waitUntil("the time is free again", () -> blocked().isEmpty());
  }

  /// A couple, and somebody who walks in; nothing of it stays booked.
  private void group() {
    GroupJourney group = new GroupJourney(desk, second, log, GUEST, spot().service());
    try {
      group.run();
      if (!log.failed()) {
        group.closeDrawer();
      }
    } finally {
      group.leaveNothing();
    }
    new SeriesJourney(desk, log, GUEST, spot().service()).run();
  }

  /// Takes back what a broken journey left booked.
  void leaveNothing() {
    if (booked != 0 && log.failed()) {
      desk.session.callOff(booked, "left by a broken tour");
    }
    clients.leaveNothing();
  }

  private void waitForDay() {
    hand.waitUntil("the chosen day is on the board", () -> desk.session.boardModel().scheduleProperty().get()
        .filter(day -> day.day().equals(desk.session.model().dayProperty().get())).isPresent());
  }

  private void findClient() {
    hand.keys(KeyCode.CONTROL, KeyCode.F);
    hand.type(CLIENT);
    hand.waitUntil("only clients of that name are listed", () -> listed() > 0 && listed() < 15);
  }

  private int listed() {
    return hand.scene().lookup("#list") instanceof ListView<?> list ? list.getItems().size() : 0;
  }

  private void goToDay() {
    hand.click(".rail-button");
    hand.focus(desk.board());
    findSpot();
  }

  private BoardCursor.OnSlot slot(long person, Duration later) {
    return new BoardCursor.OnSlot(Long.toString(person), spot().start().plus(later));
  }

  private void typeOnSlot() {
    desk.place(slot(spot().first().id(), Duration.ofMinutes(30)));
    hand.focus(desk.board());
    hand.type(GUEST);
    hand.waitUntil("suggestions are shown", () -> !hand.scene().getRoot().lookupAll(".client-search-hit").isEmpty()
        || !hand.scene().getRoot().lookupAll(".drop-panel .list-cell").isEmpty());
  }

  private void chooseClient() {
    check("every letter typed on the slot arrived", hand.scene().getFocusOwner() instanceof TextField field
        && field.getText().equals(GUEST));
    hand.keys(KeyCode.ENTER);
    chooseService();
    waitForSentence();
  }

  private void chooseService() {
    hand.focus(hand.find("#serviceBox"));
    hand.type(spot().service().name().substring(0, 1));
  }

  private void waitForSentence() {
    Node button = hand.find("#bookButton");
    hand.waitUntil("the booking can be made", () -> !button.isDisabled());
    hand.waitUntil("the sentence says the whole",
        () -> hand.scene().lookup("#sentence") instanceof Labeled label && label.getText().contains("·"));
  }

  private void book() {
    hand.click("#bookButton");
    hand.waitUntil("the booking is on the board", () -> onBoard(spot().first().id()).isPresent());
    booked = onBoard(spot().first().id()).orElseThrow().id();
  }

  /// The booking of the first free hours with somebody.
  private Optional<Appointment> onBoard(long person) {
    Slot hours = Slot.of(spot().start(), FreeSpot.LONG_ENOUGH);
    return desk.session.boardModel().scheduleProperty().get().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(it -> it.status().holdsSlot())
        .filter(it -> it.draft().items().stream().anyMatch(item ->
            item.staffId().equals(OptionalLong.of(person)) && hours.contains(item.during().start())))
        .findFirst();
  }

  private Optional<Appointment> current(TourDesk at) {
    return at.session.boardModel().scheduleProperty().get().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(it -> it.id() == booked)
        .findFirst();
  }

  private AppointmentItem first(TourDesk at) {
    return current(at).orElseThrow(() -> new TourFailure("the booking is gone")).draft().items().getFirst();
  }

  private void secondDeskSeesIt() {
    second.hand.waitUntil("the second desk shows the booking", () -> current(second).isPresent());
    second.place(new BoardCursor.OnEntry(booked + ":1"));
  }

  private void clash() {
    desk.front();
    Bounds free = desk.place(slot(spot().first().id(), Duration.ZERO));
    hand.doubleClick(desk.board(), free.getCenterX(), free.getMinY() + 4);
    hand.find("#bookButton");
    hand.type("pena");
    hand.waitUntil("suggestions are shown", () -> !hand.scene().getRoot().lookupAll(".list-cell").isEmpty());
    hand.keys(KeyCode.ENTER);
    chooseService();
    waitForSentence();
    TextField time = (TextField) hand.find("#timeField");
    hand.focus(time);
    Hand.doOnScreen(() -> time.setText(localTime(first(desk).during().start())));
    hand.waitUntil("the clash stands beside the therapist", () -> isShown("#personMessage"));
  }

  private String localTime(Instant at) {
    return at.atZone(desk.session.boardModel().branch().zone()).toLocalTime().toString();
  }

  private boolean isShown(String selector) {
    Node node = hand.scene().lookup(selector);
    return node != null && node.isVisible();
  }

  private void refused() {
    hand.focus(hand.find("#timeField"));
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the refusal is said", () -> isShown("#personMessage") || isShown("#message"));
    check("nothing was booked twice", onBoard(spot().first().id()).orElseThrow().id() == booked);
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      throw new TourFailure("not so: " + what);
    }
  }

  private void closeDrawer() {
    hand.keys(KeyCode.ESCAPE);
    hand.keys(KeyCode.ESCAPE);
    hand.waitUntil("the drawer is closed", () -> !isShown("#bookButton"));
  }

  private void drag() {
    closeDrawer();
    Bounds to = desk.place(slot(spot().second().id(), Duration.ofMinutes(30)));
    Bounds from = desk.place(new BoardCursor.OnEntry(booked + ":1"));
    hand.point(desk.board(), from.getCenterX(), from.getMinY() + 12);
    hand.press();
    hand.point(desk.board(), from.getCenterX() + 20, from.getMinY() + 30);
    hand.point(desk.board(), to.getCenterX(), to.getMinY() + 12);
    check("a drag is under way", desk.board().inGesture());
  }

  private void drop() {
    hand.release();
    hand.waitUntil("the move is settled", () -> current(desk).filter(it -> it.version() == 2).isPresent());
    check("it went to the other therapist", first(desk).staffId().equals(OptionalLong.of(spot().second().id())));
    second.hand.waitUntil("the second desk saw the move",
        () -> current(second).filter(it -> it.version() == 2).isPresent());
  }

  /// Where another client's confirmed booking is in sight on the board.
  private Bounds otherInSight() {
    return desk.session.boardModel().scheduleProperty().get().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(it -> it.id() != booked && it.status() == AppointmentStatus.CONFIRMED)
        .filter(it -> it.draft().items().getFirst().staffId().isPresent())
        .map(it -> Hand.onScreen(() -> BoardPlaces.of(desk.board(), new BoardCursor.OnEntry(it.id() + ":1"))))
        .flatMap(Optional::stream)
        .filter(place -> inSight(place.getCenterX(), place.getMinY()))
        .findFirst()
        .orElseThrow(() -> new TourFailure("there is no other booking in sight to clash with"));
  }

  /// Within the board's body, clear of its heads and its times.
  private boolean inSight(double x, double y) {
    return x > 120 && x < desk.board().getWidth() - 40 && y > 100 && y < desk.board().getHeight() - 80;
  }

  private void dragOntoClash() {
    Bounds from = desk.place(new BoardCursor.OnEntry(booked + ":1"));
    Bounds to = otherInSight();
    hand.point(desk.board(), from.getCenterX(), from.getMinY() + 12);
    hand.press();
    hand.point(desk.board(), from.getCenterX(), from.getMinY() + 30);
    hand.point(desk.board(), to.getCenterX(), to.getMinY() + 12);
    check("a drag is under way", desk.board().inGesture());
  }

  private void letGo() {
    int version = current(desk).orElseThrow().version();
    hand.release();
    hand.waitUntil("the reason is said",
        () -> hand.scene().lookup(".notice .label") instanceof Labeled label && label.getText().contains("until"));
    check("nothing was changed", current(desk).orElseThrow().version() == version);
  }

  private void resize() {
    Instant end = first(desk).during().end();
    hand.click(".notice-close");
    // The block's lower edge comes into sight with what lies below it.
    desk.place(slot(spot().second().id(), Duration.ofHours(3)));
    Bounds at = Hand.onScreen(() -> BoardPlaces.of(desk.board(), new BoardCursor.OnEntry(booked + ":1")))
        .orElseThrow(() -> new TourFailure("the booking is not on the board"));
    hand.point(desk.board(), at.getCenterX(), at.getMaxY() - 2);
    hand.press();
    hand.point(desk.board(), at.getCenterX(), at.getMaxY() - 20);
    hand.point(desk.board(), at.getCenterX(), at.getMaxY() - 36);
    hand.release();
    hand.waitUntil("it is shorter", () -> first(desk).during().end().isBefore(end));
  }

  private void moveByKeys() {
    Instant start = first(desk).during().start();
    desk.place(new BoardCursor.OnEntry(booked + ":1"));
    hand.focus(desk.board());
    hand.keys(KeyCode.SHIFT, KeyCode.DOWN);
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("it begins later", () -> first(desk).during().start().isAfter(start));
  }

  private void undo() {
    int version = current(desk).orElseThrow().version();
    hand.keys(KeyCode.CONTROL, KeyCode.Z);
    hand.waitUntil("the move was taken back", () -> current(desk).orElseThrow().version() > version);
  }

  private void rooms() {
    hand.click("#rooms");
    hand.pulse();
  }

  private void open() {
    hand.click("#people");
    desk.place(new BoardCursor.OnEntry(booked + ":1"));
    hand.focus(desk.board());
    hand.keys(KeyCode.ENTER);
    hand.find("#bookButton");
  }

  private void askWhy() {
    closeDrawer();
    check("nothing is kept of a booking only looked at",
        !(hand.scene().lookup(".kept") instanceof Labeled kept && kept.getText().contains("Irene")));
    desk.place(new BoardCursor.OnEntry(booked + ":1"));
    hand.focus(desk.board());
    hand.keys(KeyCode.DELETE);
    hand.find("#cancelField");
  }

  private void cancel() {
    hand.focus(hand.find("#cancelField"));
    hand.type("client called");
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the booking has left the board", () -> current(desk).filter(it -> it.status().onBoard()).isEmpty());
    second.hand.waitUntil("the second desk saw it go",
        () -> current(second).filter(it -> it.status().onBoard()).isEmpty());
  }

  private void history() {
    hand.click(".booking-past-button");
    hand.waitUntil("its history is told", () -> hand.scene().lookup(".booking-past-deed") instanceof Labeled deed
        && deed.isVisible());
  }
}
