package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.boot.desk.DeskSession;
import guitara.boot.desk.DeskWindow;
import guitara.desk.core.DraftShelf;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A receptionist at a whole desk on the house's own database: keys, clicks, what is on the screen, what was stored.
///
/// Liza is signed in; it is noon of Monday 2 March 2026, before the house opens.
final class Reception implements AutoCloseable {

  private static final int MOST_TABS = 20;

  private static final String STORED = """
      SELECT format('%s %s %s: %s', a.status, to_char(a.business_date, 'DD Mon'),
                    trim(concat_ws(' ', c.first_name, c.last_name)),
                    string_agg(concat_ws(' ',
                      to_char(lower(i.during) AT TIME ZONE b.timezone, 'HH24:MI') || '-'
                        || to_char(upper(i.during) AT TIME ZONE b.timezone, 'HH24:MI'), s.code, t.code, r.name),
                      ', ' ORDER BY i.seq))
        FROM appointment a
        JOIN branch b ON b.id = a.branch_id
        JOIN client c ON c.id = a.client_id
        JOIN appointment_item i ON i.appointment_id = a.id
        JOIN service s ON s.id = i.service_id
        LEFT JOIN staff t ON t.id = i.staff_id
        LEFT JOIN room r ON r.id = i.room_id
       GROUP BY a.id, c.id ORDER BY a.id
      """;

  private static final String CLAIMED = """
      SELECT format('%s %s-%s', coalesce(t.code, r.name, c.first_name),
                    to_char(lower(k.during) AT TIME ZONE 'Asia/Manila', 'HH24:MI'),
                    to_char(upper(k.during) AT TIME ZONE 'Asia/Manila', 'HH24:MI'))
        FROM claim k
        LEFT JOIN staff t ON t.id = k.resource_id
        LEFT JOIN room r ON r.id = k.resource_id
        LEFT JOIN client c ON c.id = k.resource_id
       ORDER BY 1
      """;

  final House house = House.open();
  final FxRobot hand;
  private final DeskWindow desk;
  private final DeskSession session;
  private final Stage stage;
  private int strokes;

  Reception() {
    FxToolkit.start();
    hand = new FxRobot();
    desk = DeskWindow.keeping(house, DraftShelf.NONE);
    session = desk.session;
    stage = desk.driver.stage();
    showsDay(House.MONDAY);
  }

  /// Presses keys together, the last one last.
  void keys(KeyCode... keys) {
    strokes++;
    hand.push(keys);
    FxToolkit.failIfBroken();
  }

  /// Waits until keys go to a free slot of the board.
  void boardListens() {
    FxToolkit.waitUntil("the board has the focus", () -> session.board().isFocused() && stage.isFocused()
        && session.board().boardCursorProperty().get() instanceof BoardCursor.OnSlot);
  }

  /// Types where the focus is.
  void write(String text) {
    strokes += text.length();
    hand.write(text);
    FxToolkit.failIfBroken();
  }

  /// How often a key was struck, alone or together with Ctrl, Alt or Shift.
  int strokes() {
    return strokes;
  }

  /// Walks with Tab until the focus is in a field.
  void tabTo(String id) {
    for (int tabs = 0; tabs < MOST_TABS && !id.equals(focused()); tabs++) {
      keys(KeyCode.TAB);
    }
    assertThat(focused()).as("reached by Tab").isEqualTo(id);
  }

  private String focused() {
    return FxToolkit.on(() -> Optional.ofNullable(stage.getScene().getFocusOwner())
        .map(Node::getId).orElse(""));
  }

  /// Clicks into a field and types in place of what stands there.
  void overwrite(String id, String text) {
    hand.clickOn("#" + id);
    keys(KeyCode.CONTROL, KeyCode.A);
    write(text);
  }

  /// Types a command after Ctrl+K, and leaves it at that.
  void command(String line) {
    keys(KeyCode.CONTROL, KeyCode.K);
    write(line);
  }

  /// Puts a long line into the command field at once, as pasting does.
  void pasteCommand(String line) {
    keys(KeyCode.CONTROL, KeyCode.K);
    FxToolkit.run(() -> ((TextField) stage.getScene().lookup(".command-field .text-field")).setText(line));
    FxToolkit.failIfBroken();
  }

  /// Begins a booking with Ctrl+N for the client who is found first.
  void newBookingFor(String typed, String found) {
    keys(KeyCode.CONTROL, KeyCode.N);
    write(typed);
    keys(KeyCode.ENTER);
    fieldShows(".booking-client .text-field", found);
  }

  /// Goes on by keyboard: a service and a therapist by their first letters, and the time as typed.
  void serviceWithAt(KeyCode service, KeyCode person, String time) {
    tabTo("serviceBox");
    keys(service);
    tabTo("personBox");
    keys(person);
    tabTo("timeField");
    write(time);
  }

  /// Waits until words stand somewhere on the screen.
  void sees(String words) {
    waitFor(words, this::screen);
  }

  private void waitFor(String words, Supplier<String> heard) {
    try {
      FxToolkit.waitUntil(words, () -> heard.get().contains(words));
    } catch (AssertionError e) {
      picture("missed");
      throw new AssertionError("not “" + words + "” but:\n" + FxToolkit.on(heard::get), e);
    }
  }

  /// Waits until words stand nowhere on the screen any more.
  void seesNoMore(String words) {
    FxToolkit.waitUntil("“" + words + "” is gone", () -> !screen().contains(words));
  }

  private String screen() {
    StringBuilder all = new StringBuilder();
    for (Node node : stage.getScene().getRoot().lookupAll("*")) {
      if (node instanceof Labeled labeled && FxDriver.isShown(node) && labeled.getText() != null) {
        all.append(labeled.getText().replace('\u00a0', ' ')).append('\n');
      }
    }
    return all.toString();
  }

  /// Clicks a button by its words.
  void click(String words) {
    sees(words);
    hand.clickOn(hand.lookup((Node node) ->
        node instanceof Labeled labeled && words.equals(labeled.getText()) && FxDriver.isShown(node)).<Node>query());
    FxToolkit.failIfBroken();
  }

  /// Waits until the board shows a business day.
  void showsDay(LocalDate day) {
    FxToolkit.waitUntil(day + " on the board", () -> session.boardModel().scheduleProperty().get()
        .filter(shown -> shown.day().equals(day)).isPresent());
  }

  /// Waits until the board's block of a booking says something of itself, as a screen reader would hear it; the block
  /// is scrolled into sight and selected.
  void blockSays(long appointment, String spoken) {
    FxToolkit.waitUntil("booking " + appointment + " is on the board", () -> isOnBoard(appointment + ":1"));
    FxToolkit.run(() -> session.board().moveTo(block(appointment)));
    waitFor(spoken, () -> onBoard(appointment).map(place -> heard()).orElse(""));
  }

  private boolean isOnBoard(String key) {
    return session.boardModel().pictureProperty().get().entries().stream().anyMatch(entry -> entry.key().equals(key));
  }

  private static BoardCursor block(long appointment) {
    return new BoardCursor.OnEntry(appointment + ":1");
  }

  private Optional<Bounds> onBoard(long appointment) {
    return BoardPlaces.of(session.board(), block(appointment));
  }

  private String heard() {
    return session.board().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node node
        ? Optional.ofNullable(node.getAccessibleText()).orElse("").replace('\u00a0', ' ') : "";
  }

  /// Waits until a booking has left the board.
  void leavesBoard(long appointment) {
    FxToolkit.waitUntil("booking " + appointment + " has left", () -> onBoard(appointment).isEmpty());
  }

  /// Clicks on the block of a booking: it is selected and the keys go to the board.
  void clickBlock(long appointment) {
    FxToolkit.run(() -> session.board().moveTo(block(appointment)));
    FxToolkit.settle();
    Bounds place = FxToolkit.on(() -> session.board().localToScreen(onBoard(appointment).orElseThrow()));
    hand.clickOn(place.getCenterX(), place.getCenterY());
    FxToolkit.failIfBroken();
  }

  /// Waits until a text field shows something.
  void fieldShows(String selector, String text) {
    waitFor(text, () -> stage.getScene().lookup(selector) instanceof TextField field ? field.getText() : "no field");
  }

  /// All bookings in the order they were made: state, business day, client, treatments.
  List<String> stored() {
    return house.rows(STORED);
  }

  /// Who and what is held, and from when to when.
  List<String> claimed() {
    return house.rows(CLAIMED);
  }

  /// The booking made last.
  long last() {
    return house.count("SELECT max(id) FROM appointment");
  }

  /// Somebody at another desk books; this one hears of it.
  long bookedElsewhere(BookingDraft draft) {
    BookingOutcome outcome = new BookAppointment(house.database, House.CLOCK, List.of(house.branch, house.barbers))
        .apply(new BookAppointmentRequest(Intents.next(), house.liza, draft, false));
    return ((BookingOutcome.Done) outcome).appointmentId();
  }

  /// Writes what the desk shows to `target/pictures/journey`.
  void picture(String name) {
    FxPictures.take(stage.getScene(), 1, "journey/" + name);
  }

  @Override
  public void close() {
    desk.close();
    house.close();
    FxToolkit.failIfBroken();
  }
}
