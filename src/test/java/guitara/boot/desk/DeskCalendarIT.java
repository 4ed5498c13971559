package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.desk.board.BoardMode;
import guitara.desk.core.Span;
import guitara.desk.shell.Section;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.Reception;
import guitara.ui.board.BoardCursor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The calendars in a whole desk: keys, whose they are, the way to the board, what other desks change, what is empty
/// and what fails.
class DeskCalendarIT {

  private final House house = House.open();
  private final Reception reception = new Reception(house);
  private final DeskWindow desk = DeskWindow.of(house);

  @AfterEach
  void close() {
    desk.close();
    house.close();
  }

  private BookingDraft draft(long client, long staff, long room, int days, String time) {
    BookingDraft today = house.draft(client, staff, room, time);
    return Itinerary.move(today, 1, today.during().start().plus(Duration.ofDays(days)));
  }

  private void week() {
    desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    waitForTiles(".week-tile", 7);
  }

  private void month() {
    desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    waitForTiles(".month-tile", 35);
  }

  private void waitForTiles(String kind, int count) {
    desk.driver.waitUntil(count + " days", () -> tiles(kind).size() == count);
    desk.driver.settle();
  }

  private List<Node> tiles(String kind) {
    return List.copyOf(desk.driver.scene().getRoot().lookupAll(kind));
  }

  private void waitForFocus(String words) {
    desk.driver.waitUntil("the focus on “" + words + "”", () -> Optional
        .ofNullable(desk.driver.scene().getFocusOwner().getAccessibleText())
        .filter(said -> said.contains(words)).isPresent());
  }

  private void waitForDay(String day, String words) {
    desk.driver.waitUntil(words + " on " + day, () -> tiles(".day-tile").stream().map(Node::getAccessibleText)
        .anyMatch(said -> said.startsWith(day) && said.contains(words)));
  }

  private LocalDate day() {
    return FxToolkit.on(() -> desk.session.model().dayProperty().get());
  }

  private void choose(String typed) {
    desk.driver.keys(KeyCode.SLASH);
    desk.driver.type(typed);
  }

  private void select(String name) {
    ComboBox<?> subjects = (ComboBox<?>) desk.driver.find("#subjects");
    desk.driver.run(() -> subjects.getSelectionModel().select(
        subjects.getItems().stream().map(Object::toString).toList().indexOf(name)));
  }

  private void waitForBoard(LocalDate day) {
    desk.driver.waitUntil("the board of " + day, () -> desk.session.model().sectionProperty().get() == Section.BOARD
        && desk.board().isFocused() && desk.session.boardModel().day().equals(day));
    desk.driver.settle();
  }

  @Test
  void keysShowDayWeekAndMonthAndWalkThem() {
    week();
    assertThat(desk.driver.says("1–7 March 2026")).as("weeks begin on Sunday in the Philippines").isTrue();
    waitForFocus("Monday 2 March 2026, Everybody: No bookings");
    desk.driver.keys(KeyCode.DOWN);
    waitForFocus("Tuesday 3 March");
    desk.driver.keys(KeyCode.PAGE_DOWN);
    waitForFocus("Tuesday 10 March");
    desk.driver.waitFor("8–14 March 2026");
    assertThat(desk.driver.says("next week")).isTrue();
    desk.driver.keys(KeyCode.HOME);
    waitForFocus("Sunday 8 March");
    desk.driver.keys(KeyCode.LEFT);
    waitForFocus("Saturday 7 March");
    month();
    waitForFocus("Saturday 7 March");
    desk.driver.waitFor("March 2026");
    desk.driver.keys(KeyCode.DOWN);
    waitForFocus("Saturday 14 March");
    desk.driver.keys(KeyCode.PAGE_UP);
    waitForFocus("Saturday 14 February");
    assertThat(desk.driver.says("last month")).isTrue();
    desk.driver.keys(KeyCode.CONTROL, KeyCode.T);
    waitForFocus("Monday 2 March");
    desk.driver.keys(KeyCode.RIGHT);
    desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
    waitForBoard(House.MONDAY.plusDays(1));
    assertThat(FxToolkit.on(() -> desk.session.model().spanProperty().get())).isEqualTo(Span.DAY);
    desk.driver.keys(KeyCode.PAGE_DOWN);
    assertThat(day()).isEqualTo(House.MONDAY.plusDays(2));
  }

  @Test
  void aTherapistIsFoundByTypingAndEnterOpensTheBoardWhereShesFree() {
    reception.book(draft(house.maria, house.tess, house.roomA, 1, "13:00"));
    week();
    choose("lim");
    waitForDay("Tuesday 3 March", "Tess Lim: 1 booking");
    desk.driver.keys(KeyCode.TAB);
    waitForFocus("Monday 2 March 2026, Tess Lim");
    desk.driver.keys(KeyCode.DOWN);
    waitForFocus("longest free 14:15–01:00");
    desk.driver.keys(KeyCode.ENTER);
    waitForBoard(House.MONDAY.plusDays(1));
    assertThat(desk.session.boardModel().modeProperty().get()).isEqualTo(BoardMode.PEOPLE);
    assertThat(FxToolkit.on(() -> desk.board().boardCursorProperty().get())).isEqualTo(new BoardCursor.OnSlot(
        Long.toString(house.tess), house.at("14:15").plus(Duration.ofDays(1))));
  }

  @Test
  void aRoomsDayIsOpenedByADoubleClickOnTheBoardOfRooms() {
    long booked = reception.book(draft(house.maria, house.jo, house.roomB, 2, "13:00"));
    house.asOwner("INSERT INTO blocked_time (branch_id, resource_id, kind, during, business_date, series, created_by) "
        + "SELECT branch_id, id, 'CLEANING', tstzrange('2026-03-04 06:10Z', '2026-03-04 17:00Z'), '2026-03-04', "
        + "gen_random_uuid(), " + house.liza.staffId() + " FROM room WHERE id = " + house.roomB
        + "; INSERT INTO claim (resource_id, during, purpose, blocked_time_id) "
        + "SELECT resource_id, during, 'BLOCK', id FROM blocked_time");
    month();
    select("Room B");
    waitForDay("Wednesday 4 March", "Room B: 1 booking, 1\u00a0h booked, Nothing free");
    Node tile = FxToolkit.on(() -> tiles(".month-tile").stream()
        .filter(it -> it.getAccessibleText().startsWith("Wednesday 4 March")).findFirst().orElseThrow());
    desk.driver.move(tile, 60, 40).click(2);
    waitForBoard(House.MONDAY.plusDays(2));
    assertThat(desk.session.boardModel().modeProperty().get()).isEqualTo(BoardMode.ROOMS);
    assertThat(FxToolkit.on(() -> desk.board().boardCursorProperty().get()))
        .as("nothing is free: the first of the day").isEqualTo(new BoardCursor.OnEntry(booked + ":1"));
  }

  @Test
  void whatAnotherDeskBooksIsSeenAndReadOnlyWhereItConcerns() {
    month();
    waitForDay("Thursday 5 March", "No bookings");
    reception.book(draft(house.maria, house.jo, house.roomA, 3, "15:00"));
    waitForDay("Thursday 5 March", "Everybody: 1 booking");
    long misses = desk.data.calendars.stats().missCount();
    reception.book(draft(house.ana, house.jo, house.roomA, 60, "15:00"));
    house.asOwner("INSERT INTO absence (staff_id, dates, type, reason) VALUES (" + house.jo
        + ", '[2026-03-05,2026-03-06)', 'SICK', 'fever')");
    waitForDay("Thursday 5 March", "Jo Reyes (SICK: fever)");
    assertThat(desk.data.calendars.stats().missCount()).as("May is not shown").isEqualTo(misses + 1);
    desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
    waitForBoard(House.MONDAY);
    house.asOwner("DELETE FROM absence");
    desk.driver.waitUntil("the board has heard of it", () -> desk.session.boardModel().scheduleProperty().get()
        .filter(day -> day.person(house.jo).absence().isEmpty()).isPresent());
    assertThat(desk.data.calendars.stats().missCount()).as("nobody looks").isEqualTo(misses + 1);
  }

  @Test
  void anEmptyCalendarSaysWhyAndWhatToDo() {
    week();
    desk.driver.waitFor("Nothing is booked this week. Enter opens a day on the board");
    house.asOwner("DELETE FROM weekly_template WHERE staff_id = " + house.jo);
    choose("Jo");
    desk.driver.waitFor("Jo Reyes does not work here this week. Look at another time with PgUp and PgDn");
    house.asOwner("INSERT INTO code_list (list_code, code, name) VALUES ('ABSENCE_TYPE', 'VACATION', 'Vacation');"
        + " INSERT INTO absence (staff_id, dates, type, reason) VALUES (" + house.jo
        + ", '[2026-03-01,2026-03-08)', 'VACATION', 'Palawan')");
    desk.driver.waitFor("Jo Reyes is away this week (Vacation: Palawan)");
    desk.driver.keys(KeyCode.PAGE_DOWN);
    desk.driver.waitFor("Jo Reyes does not work here on 8–14 March 2026");
    desk.driver.click("#month");
    desk.driver.keys(KeyCode.PAGE_DOWN);
    desk.driver.waitFor("Jo Reyes does not work here in April 2026");
    choose("ro");
    desk.driver.waitFor("Nothing is booked in Room A in April 2026");
  }

  @Test
  void whatCannotBeReadKeepsThePictureAndSaysSo() {
    reception.book(draft(house.maria, house.jo, house.roomA, 0, "15:00"));
    week();
    waitForDay("Monday 2 March", "1 booking");
    house.asOwner("ALTER TABLE availability RENAME TO availability_gone; DROP VIEW desk.availability CASCADE");
    desk.driver.keys(KeyCode.PAGE_DOWN);
    desk.driver.waitFor("The database is not as this program knows it");
    waitForDay("Monday 2 March", "1 booking");
    desk.driver.keys(KeyCode.PAGE_UP);
    assertThat(day()).isEqualTo(House.MONDAY);
  }

  @Test
  void anotherBranchHasItsOwnPeople() {
    week();
    choose("Tess");
    waitForDay("Monday 2 March", "Tess Lim: No bookings");
    desk.driver.run(() -> desk.session.model().branchProperty().set(desk.session.model().branches().stream()
        .filter(it -> it.id() == house.barbers.id()).findFirst().orElseThrow()));
    waitForDay("Monday 2 March", "Everybody: No bookings, 0\u00a0min booked, Nobody works");
    desk.driver.waitFor("Nobody works here this week");
    ComboBox<?> subjects = (ComboBox<?>) desk.driver.find("#subjects");
    assertThat(subjects.getItems()).extracting(Object::toString).containsExactly("Everybody", "Bea Cruz");
    assertThat(FxDriver.isShown(subjects)).isTrue();
  }
}
