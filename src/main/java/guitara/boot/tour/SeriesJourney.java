package guitara.boot.tour;

import guitara.booking.Appointment;
import guitara.catalogue.Service;
import guitara.ui.board.BoardCursor;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A booking every day for more than a week, which no therapist works through: the preview says where it does not fit,
/// one key mends that, one books all of it, and one takes all of it back.
final class SeriesJourney {

  private final TourDesk desk;
  private final Hand hand;
  private final TourLog log;
  private final String client;
  private final Service service;
  private boolean booked;

  /// @param client what is typed of a client's name
  SeriesJourney(TourDesk desk, TourLog log, String client, Service service) {
    this.desk = desk;
    this.hand = desk.hand;
    this.log = log;
    this.client = client;
    this.service = service;
  }

  /// All of it; nothing stays booked.
  void run() {
    try {
      steps();
    } finally {
      leaveNothing();
    }
  }

  private void steps() {
    log.step("a booking that repeats", hand, this::type);
    log.step("the series with its clashes", hand, this::preview);
    log.step("the clashes mended", hand, this::mend);
    log.step("the series is booked", hand, this::book);
    log.step("a booking of the series", hand, this::open);
    log.step("the series taken back", hand, this::undo);
  }

  /// Takes back what a broken journey left booked.
  private void leaveNothing() {
    if (booked) {
      hand.focus(desk.board());
      hand.keys(KeyCode.CONTROL, KeyCode.Z);
    }
  }

  private void type() {
    hand.keys(KeyCode.CONTROL, KeyCode.N);
    hand.find("#bookButton");
    hand.type(client);
    hand.waitUntil("suggestions are shown", () -> !hand.scene().getRoot().lookupAll(".list-cell").isEmpty());
    hand.keys(KeyCode.ENTER);
    hand.focus(hand.find("#serviceBox"));
    hand.type(service.name().substring(0, 1));
    hand.waitUntil("the sentence says the whole",
        () -> hand.scene().lookup("#sentence") instanceof Labeled label && label.getText().contains("·"));
    hand.keys(KeyCode.F6);
    hand.waitUntil("how often is asked",
        () -> hand.scene().getFocusOwner() instanceof TextField field && "everyField".equals(field.getId()));
    hand.click("#repeat-DAYS");
    Hand.doOnScreen(() -> {
      if (hand.scene().lookup("#timesField") instanceof TextField times) {
        times.setText("9");
      }
    });
    if (hand.find("#dayPicker") instanceof DatePicker picker) {
      LocalDate first = picker.getValue();
      Hand.doOnScreen(() -> desk.session.model().dayProperty().set(first));
    }
  }

  private void preview() {
    hand.keys(KeyCode.CONTROL, KeyCode.ENTER);
    hand.waitUntil("what does not fit is said", () -> says("9 bookings") && !says("0 refused"));
    hand.waitUntil("ways out of it are offered", () -> {
      Node way = hand.scene().lookup("#series-way-1");
      return way != null && way.isVisible();
    });
  }

  private boolean says(String part) {
    return hand.scene().lookup("#seriesSummary") instanceof Labeled label && label.getText().contains(part);
  }

  private void mend() {
    hand.keys(KeyCode.F3);
    hand.waitUntil("everything fits", () -> says("9 fine · 0 refused"));
  }

  private void book() {
    booked = true;
    hand.keys(KeyCode.CONTROL, KeyCode.ENTER);
    hand.waitUntil("the drawer is closed", () -> hand.scene().lookup("#seriesSummary") == null);
    hand.waitUntil("the first one is on the board", () -> mine().isPresent());
  }

  /// The booking of the series on the day that the board shows.
  private Optional<Appointment> mine() {
    return desk.session.boardModel().scheduleProperty().get().stream()
        .filter(day -> day.day().equals(desk.session.model().dayProperty().get()))
        .flatMap(day -> day.appointments().stream())
        .filter(it -> it.status().holdsSlot() && it.origin().series().isPresent()).findFirst();
  }

  private void open() {
    hand.focus(desk.board());
    long first = mine().orElseThrow(() -> new TourFailure("the series is gone")).id();
    desk.place(new BoardCursor.OnEntry(first + ":1"));
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("its series is told", () -> hand.scene().lookup("#seriesPlace") instanceof Labeled label
        && label.getText().startsWith("1 of 9"));
    // By key: on a small window the button may lie below the fold.
    hand.focus(hand.find("#moreButton"));
    hand.keys(KeyCode.SPACE);
  }

  private void undo() {
    hand.keys(KeyCode.ESCAPE);
    hand.waitUntil("the drawer is closed", () -> hand.scene().lookup("#bookButton") == null);
    hand.focus(desk.board());
    hand.keys(KeyCode.CONTROL, KeyCode.Z);
    hand.waitUntil("the series has left the board", () -> mine().isEmpty());
    booked = false;
  }
}
