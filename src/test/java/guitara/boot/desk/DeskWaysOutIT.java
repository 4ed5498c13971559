package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the board refuses comes with ways out, one key each.
class DeskWaysOutIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private long booked(BookingDraft draft) {
    BookingOutcome outcome = new BookAppointment(house.database, House.CLOCK, List.of(house.branch)).apply(
        new BookAppointmentRequest(Intents.next(), house.liza, draft, false));
    return ((BookingOutcome.Done) outcome).appointmentId();
  }

  @Test
  void aGhostThatDoesNotFitIsAnsweredWithAKey() {
    booked(house.draft(house.maria, house.jo, house.roomA, "15:00"));
    long moved = booked(house.draft(house.ana, house.jo, house.roomB, "13:30"));
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnEntry(moved + ":1"));
      desk.driver.keys(KeyCode.SHIFT, KeyCode.DOWN);
      desk.driver.keys(KeyCode.SHIFT, KeyCode.DOWN);
      desk.driver.keys(KeyCode.ENTER);
      desk.driver.waitUntil("three ways out",
          () -> desk.driver.scene().getRoot().lookupAll(".notice-answer").size() == 3);
      desk.pictures("ways-out");
      assertThat(house.count("SELECT version FROM appointment WHERE id = " + moved)).isEqualTo(1);
      boolean[] outlined = {false};
      desk.driver.run(() -> desk.session.boardModel().pictureProperty().addListener((o, before, now) ->
          outlined[0] |= now.entries().stream().anyMatch(entry -> entry.look().pending())));
      desk.driver.keys(KeyCode.ALT, KeyCode.DIGIT1);
      desk.driver.waitUntil("moved", () -> house.count("SELECT version FROM appointment WHERE id = " + moved) == 2);
      assertThat(house.count("SELECT count(*) FROM appointment_item WHERE appointment_id = " + moved
          + " AND staff_id = " + house.jo + " AND lower(during) <> '" + house.at("13:30") + "'")).isEqualTo(1);
      assertThat(outlined[0]).as("drawn like a drop while it was under way").isTrue();
      desk.driver.waitUntil("settled", () -> desk.entries().stream().noneMatch(entry -> entry.look().pending()));
    }
  }
}
