package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the drawer sends is on the board at once, while the database still thinks.
class DeskPendingIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private Connection holding(String sql) throws SQLException {
    Connection other = house.server.asOwner();
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
    return other;
  }

  private Predicate<BoardEntry> at(String time, boolean pending) {
    return entry -> entry.time().start().equals(house.at(time)) && entry.look().pending() == pending
        && entry.column().equals(Long.toString(house.jo)) && entry.look().title().equals("Ana Peña");
  }

  @Test
  void aNewBookingIsDrawnAtOnceAndSettles() throws SQLException {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      desk.driver.keys(KeyCode.ENTER);
      desk.driver.type("ana");
      desk.waitForWords(".label", "Ana Peña");
      desk.driver.keys(KeyCode.ENTER);
      desk.driver.run(() -> desk.driver.scene().lookup("#serviceBox").requestFocus());
      desk.driver.type("s");
      desk.waitForWords("#sentence", "15:00\u201316:00");
      try (Connection other = holding("LOCK TABLE appointment IN EXCLUSIVE MODE")) {
        desk.driver.click("#bookButton");
        desk.driver.waitUntil("drawn as pending", () -> desk.entries().stream().anyMatch(at("15:00", true)));
        assertThat(house.count("SELECT count(*) FROM appointment")).isZero();
        desk.pictures("pending");
        other.commit();
      }
      desk.driver.waitUntil("settled", () -> desk.entries().stream().anyMatch(at("15:00", false)));
      assertThat(desk.entries()).hasSize(1);
    }
  }

  @Test
  void whatAnotherDeskChangedMeanwhileGoesBackAndTheDrawerSaysWhy() throws SQLException {
    BookingOutcome outcome = new BookAppointment(house.database, House.CLOCK, List.of(house.branch)).apply(
        new BookAppointmentRequest(Intents.next(), house.liza,
            house.draft(house.ana, house.jo, house.roomA, "14:00"), false));
    long booked = ((BookingOutcome.Done) outcome).appointmentId();
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnEntry(booked + ":1"));
      desk.driver.keys(KeyCode.ENTER);
      desk.set("#timeField", "17:00");
      desk.waitForWords("#sentence", "17:00\u201318:00");
      try (Connection other = holding("UPDATE appointment SET notes = 'by another desk' WHERE id = " + booked)) {
        desk.driver.click("#bookButton");
        desk.driver.waitUntil("drawn as pending", () -> desk.entries().stream().anyMatch(at("17:00", true)));
        assertThat(desk.entries()).hasSize(1);
        other.commit();
      }
      desk.driver.waitUntil("taken back", () -> desk.entries().stream().anyMatch(at("14:00", false)));
      desk.waitForWords(".label", "Another desk changed");
      assertThat(desk.entries()).hasSize(1);
    }
  }
}
