package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.Sign;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole desk with a booking that repeats: the board shows it, other desks are heard while it is looked at, and one
/// key takes all of it back.
class DeskSeriesIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private void taken(int weeks, String start) {
    AppointmentItem item = house.treatment(1, house.jo, house.roomA, start);
    BookingDraft draft = new BookingDraft(house.branch.id(), AppointmentDetails.atBranch(house.maria),
        List.of(item.at(item.during().shiftedBy(Duration.ofDays(7L * weeks)))));
    assertThat(new BookAppointment(house.database, House.CLOCK, List.of(house.branch)).apply(
        new BookAppointmentRequest(Intents.next(), house.liza, draft, false)))
        .isInstanceOf(BookingOutcome.Done.class);
  }

  private long booked() {
    return house.count("SELECT count(*) FROM appointment WHERE client_id = " + house.ana + " AND status = 'CONFIRMED'");
  }

  /// From a free slot on the board to the preview of so many weeks, by keys.
  private void preview(DeskWindow desk, String times) {
    desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("14:00")));
    desk.driver.type("ana");
    desk.driver.waitUntil("Ana is found", () -> !desk.driver.scene().getRoot().lookupAll(".client-search-hit").isEmpty()
        || !desk.driver.scene().getRoot().lookupAll(".drop-panel .list-cell").isEmpty());
    desk.driver.keys(KeyCode.ENTER);
    desk.driver.run(() -> desk.driver.find("#serviceBox").requestFocus());
    desk.driver.type("s");
    desk.driver.waitFor("with Jo Reyes");
    desk.driver.keys(KeyCode.F6);
    desk.driver.waitUntil("how often is asked",
        () -> desk.driver.scene().getFocusOwner() instanceof TextField field && "everyField".equals(field.getId()));
    desk.set("#timesField", times);
    desk.driver.keys(KeyCode.CONTROL, KeyCode.ENTER);
  }

  @Test
  void aSeriesIsOnTheBoardAndOneKeyTakesItBackAndDoesItAgain() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      preview(desk, "5");
      desk.driver.waitFor("5 bookings · 5 fine · 0 refused");
      desk.pictures("series-preview");
      desk.driver.keys(KeyCode.ENTER);
      desk.driver.waitUntil("all are booked", () -> booked() == 5);
      desk.driver.waitUntil("the board shows that it repeats", () -> desk.entries().stream()
          .anyMatch(entry -> entry.look().signs().contains(Sign.REPEATS)));
      desk.driver.waitFor("5 bookings for Ana Peña, the last on Mon 30 Mar 2026.");
      desk.pictures("series-booked");
      desk.focus(new BoardCursor.OnEntry(desk.entries().getFirst().key()));
      desk.driver.keys(KeyCode.CONTROL, KeyCode.Z);
      desk.driver.waitUntil("all are gone", () -> booked() == 0);
      desk.driver.waitUntil("from the board too", () -> desk.entries().isEmpty());
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      desk.driver.waitUntil("all are back", () -> booked() == 5);
      assertThat(house.count("SELECT count(*) FROM claim")).isEqualTo(15);
    }
  }

  @Test
  void whatAnotherDeskTakesMeanwhileIsShownAtOnce() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      preview(desk, "4");
      desk.driver.waitFor("4 bookings · 4 fine · 0 refused");
      taken(2, "14:30");
      desk.driver.waitFor("4 bookings · 3 fine · 1 refused");
      desk.driver.keys(KeyCode.F3);
      desk.driver.waitFor("4 bookings · 4 fine · 0 refused");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.ENTER);
      desk.driver.waitUntil("all are booked", () -> booked() == 4);
    }
  }
}
