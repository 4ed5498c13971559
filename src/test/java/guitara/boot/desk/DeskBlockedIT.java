package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BlockKind;
import guitara.booking.BlockTime;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.HoldSlot;
import guitara.booking.Intents;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardEntry;
import guitara.ui.board.Tone;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Breaks, meetings and other desks' holds on the board of a whole desk.
class DeskBlockedIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static Predicate<BoardEntry> toned(Tone tone, String title) {
    return entry -> entry.look().tone() == tone && entry.look().title().equals(title);
  }

  private void lunchOfJo() {
    new BlockTime(house.database).block(new BlockTimeRequest(Intents.next(), house.liza, house.branch.id(),
        List.of(house.jo), BlockKind.BREAK, "Lunch", List.of(house.slot("16:00", "17:00")), false));
  }

  @Test
  void timeIsBlockedFromThePlaceOfTheCursor() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      desk.set("#titleField", "Team meeting");
      desk.set("#toField", "16");
      desk.pictures("block-form");
      desk.driver.click("#blockButton");
      desk.driver.waitUntil("it stands on the board",
          () -> desk.entries().stream().anyMatch(toned(Tone.GREY_HATCHED, "Team meeting")));
      desk.pictures("blocked");
      assertThat(house.count("SELECT count(*) FROM blocked_time WHERE resource_id = " + house.jo
          + " AND during = tstzrange('" + house.at("15:00") + "', '" + house.at("16:00") + "')")).isEqualTo(1);
    }
  }

  @Test
  void whatIsBookedIsNotBlockedAndTheFormSaysWhoIsThere() {
    BookingOutcome booked = new BookAppointment(house.database, House.CLOCK, List.of(house.branch)).apply(
        new BookAppointmentRequest(Intents.next(), house.liza,
            house.draft(house.ana, house.jo, house.roomA, "15:30"), false));
    assertThat(booked).isInstanceOf(BookingOutcome.Done.class);
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      desk.set("#toField", "16:00");
      desk.driver.click("#blockButton");
      desk.waitForWords(".field-message", "Jo Reyes is with Ana Pe\u00f1a");
      desk.pictures("block-refused");
      assertThat(house.count("SELECT count(*) FROM blocked_time")).isZero();
    }
  }

  @Test
  void deletingFreesItAtOnceAndUndoPutsItBack() {
    lunchOfJo();
    try (DeskWindow desk = DeskWindow.of(house)) {
      String key = desk.entries().stream().filter(toned(Tone.GREY_HATCHED, "Lunch")).findFirst().orElseThrow().key();
      desk.focus(new BoardCursor.OnEntry(key));
      desk.driver.keys(KeyCode.DELETE);
      desk.waitForWords(".label", "is free again");
      assertThat(house.count("SELECT count(*) FROM claim")).isZero();
      desk.driver.waitUntil("gone from the board", () -> desk.entries().isEmpty());
      desk.driver.click(".notice .button");
      desk.driver.waitUntil("back on the board",
          () -> desk.entries().stream().anyMatch(toned(Tone.GREY_HATCHED, "Lunch")));
      desk.waitForWords(".label", "Taken back");
      assertThat(desk.driver.get(() -> desk.driver.scene().getRoot().lookupAll(".notice .button").stream()
          .filter(node -> node instanceof Button button && button.getText().equals("Undo")).toList()))
          .as("what was taken back is not offered to be taken back again").isEmpty();
    }
  }

  @Test
  void itMovesByKeysLikeABooking() {
    lunchOfJo();
    try (DeskWindow desk = DeskWindow.of(house)) {
      String key = desk.entries().getFirst().key();
      desk.focus(new BoardCursor.OnEntry(key));
      desk.driver.keys(KeyCode.SHIFT, KeyCode.DOWN);
      desk.driver.keys(KeyCode.ENTER);
      desk.waitForWords(".label", "is now 16:30");
      assertThat(house.count("SELECT count(*) FROM blocked_time WHERE lower(during) = '" + house.at("16:30") + "'"))
          .isEqualTo(1);
    }
  }

  @Test
  void anotherDesksHoldIsSeenAndGoes() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      UUID hold = UUID.randomUUID();
      HoldSlot holds = new HoldSlot(house.database);
      assertThat(holds.apply(hold, house.liza, house.draft(house.ana, house.bea, house.roomA, "15:00"), 0)).isPresent();
      desk.driver.waitUntil("the hold is seen",
          () -> desk.entries().stream().anyMatch(toned(Tone.OUTLINED, "Liza is booking here")));
      desk.pictures("held");
      holds.release(hold);
      desk.driver.waitUntil("the hold is gone", () -> desk.entries().isEmpty());
    }
  }
}
