package guitara.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.list.BookingLine;
import guitara.booking.list.BookingPage;
import guitara.booking.list.BookingView;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.time.Duration;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingListIT {

  private final ListScreens screens = new ListScreens();
  private final House house = screens.house;

  @AfterEach
  void close() {
    screens.close();
  }

  private BookingDraft draft(long client, long staff, long room, int days, String time) {
    BookingDraft today = house.draft(client, staff, room, time);
    return Itinerary.move(today, 1, today.during().start().plus(Duration.ofDays(days)));
  }

  @SuppressWarnings("unchecked")
  private ListView<BookingLine> rows() {
    return (ListView<BookingLine>) screens.stage.find("#list");
  }

  private void waitForRows(int count) {
    ListView<BookingLine> rows = rows();
    FxToolkit.waitUntil(count + " rows", () -> rows.getItems().size() == count);
    screens.stage.settle();
  }

  private void many(int count) {
    house.asOwner("""
        INSERT INTO appointment (branch_id, client_id, status, during, price, created_by, updated_by)
        SELECT %1$d, (ARRAY[%2$d, %3$d, %4$d])[1 + n %% 3], 'CANCELLED', tstzrange(at, at + interval '1 hour'), 500,
               %5$d, %5$d
          FROM generate_series(1, %8$d) n,
               LATERAL (SELECT timestamptz '2026-03-03 05:00Z' + interval '10 minutes' * n) t(at);
        INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
        SELECT id, 1, %6$d, %7$d, during, 500 FROM appointment;
        """.formatted(house.branch.id(), house.maria, house.ana, house.nono, house.liza.staffId(), house.shiatsu,
        house.jo, count));
  }

  @Test
  void everyEmptyViewSaysHowItIsFilled() {
    screens.list();
    screens.waitFor("Press Ctrl+N to book");
    for (BookingView view : BookingView.values()) {
      screens.stage.click("#view" + view);
      String sentence = screens.texts.get("list.empty." + view);
      screens.waitFor(sentence);
    }
  }

  @Test
  void opensJumpsAndCancelsByKeyboard() {
    long early = screens.desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    long late = screens.desk.book(draft(house.ana, house.bea, house.roomB, 0, "20:00"));
    screens.list();
    waitForRows(2);
    screens.stage.click("#search");
    screens.stage.keys(KeyCode.DOWN);
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("opened", () -> screens.asked.contains("open " + early));
    screens.stage.keys(KeyCode.DOWN);
    screens.stage.keys(KeyCode.B);
    assertThat(screens.asked).contains("jump 2026-03-02 " + late + ":1");
    screens.stage.keys(KeyCode.DELETE);
    FxToolkit.waitUntil("asked why", () -> screens.asked.contains("cancel " + late));
    screens.stage.keys(KeyCode.SLASH);
    assertThat(FxToolkit.on(() -> screens.stage.scene().getFocusOwner())).isInstanceOf(TextField.class);
  }

  @Test
  void whatIsCancelledCannotBeShownOnTheBoard() {
    screens.desk.step(screens.desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00")), Step.CANCEL);
    screens.list();
    screens.stage.click("#viewCANCELLED");
    waitForRows(1);
    screens.stage.click("#search");
    screens.stage.keys(KeyCode.DOWN);
    screens.stage.keys(KeyCode.B);
    assertThat(screens.notices.getFirst().text()).contains("not on the board");
    assertThat(screens.asked).isEmpty();
  }

  @Test
  void isNarrowedByTypingAndChoosing() {
    screens.desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    screens.desk.book(draft(house.ana, house.bea, house.roomB, 0, "20:00"));
    screens.list();
    waitForRows(2);
    screens.stage.click("#search");
    screens.stage.type("pena");
    waitForRows(1);
    screens.stage.type("xyz");
    screens.waitFor("Nothing here for “penaxyz”");
    screens.stage.keys(KeyCode.ESCAPE);
    waitForRows(2);
    FxToolkit.run(() -> ((ComboBox<?>) screens.stage.scene().lookup("#person")).getSelectionModel().selectLast());
    waitForRows(0);
    screens.waitFor("Nothing here for this choice");
  }

  @Test
  void aHeadSortsAndSortsBack() {
    screens.desk.book(draft(house.nono, house.jo, house.roomA, 0, "13:00"));
    screens.desk.book(draft(house.ana, house.bea, house.roomB, 0, "20:00"));
    screens.list();
    waitForRows(2);
    ListView<BookingLine> rows = rows();
    screens.stage.click("#clientHead");
    FxToolkit.waitUntil("Ana first", () -> rows.getItems().size() == 2
        && rows.getItems().getFirst().guest().name().startsWith("Ana"));
    screens.stage.click("#clientHead");
    FxToolkit.waitUntil("Ana last", () -> rows.getItems().size() == 2
        && rows.getItems().getLast().guest().name().startsWith("Ana"));
    screens.waitFor("Client ↓");
  }

  @Test
  void nextPagesComeWhenTheEndComesNear() {
    many(130);
    screens.list();
    screens.stage.click("#viewCANCELLED");
    waitForRows(BookingPage.SIZE);
    screens.stage.click("#search");
    screens.stage.keys(KeyCode.DOWN);
    screens.stage.keys(KeyCode.END);
    waitForRows(2 * BookingPage.SIZE);
    screens.stage.keys(KeyCode.END);
    waitForRows(130);
    screens.waitFor("Cancelled  130");
  }

  @Test
  void whatChangesElsewhereMovesNeitherSelectionNorPlace() {
    many(130);
    BookingListController list = screens.list();
    screens.stage.click("#viewCANCELLED");
    waitForRows(BookingPage.SIZE);
    ListView<BookingLine> rows = rows();
    FxToolkit.run(() -> {
      rows.scrollTo(20);
      rows.getSelectionModel().select(24);
    });
    screens.stage.settle();
    long selected = FxToolkit.on(() -> rows.getSelectionModel().getSelectedItem()).id();
    double place = FxToolkit.on(() -> rows.lookup(".list-cell:selected").localToScene(0, 0).getY());
    long fresh = screens.desk.step(screens.desk.book(draft(house.maria, house.jo, house.roomA, 9, "13:00")),
        Step.CANCEL);
    FxToolkit.run(list::refresh);
    FxToolkit.waitUntil("the new one is on top", () -> rows.getItems().getFirst().id() == fresh);
    screens.stage.settle();
    assertThat(FxToolkit.on(() -> rows.getSelectionModel().getSelectedItem()).id()).isEqualTo(selected);
    assertThat(FxToolkit.on(() -> rows.lookup(".list-cell:selected").localToScene(0, 0).getY()))
        .isCloseTo(place, org.assertj.core.data.Offset.offset(40.0));
  }

  @Test
  void somebodyIsSickAsksForTheChosenTherapist() {
    screens.list();
    screens.waitFor("Somebody is sick");
    FxToolkit.run(() -> ((ComboBox<?>) screens.stage.scene().lookup("#person")).getSelectionModel().select(1));
    screens.stage.click(".lists-head .button");
    assertThat(screens.asked).containsExactly("sick " + house.bea + " 2026-03-02");
  }
}
