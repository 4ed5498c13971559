package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.Intents;
import guitara.support.House;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The names on an open desk follow the database, and are read anew only when one of them changed.
class DeskNamesIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static long reads(DeskWindow desk) {
    return desk.data.directories.stats().requestCount();
  }

  @Test
  void aNewNameIsShownAndABookingReadsNoNames() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.driver.waitUntil("the names were read after the first link", () -> reads(desk) == 3);
      new BookAppointment(house.database, House.CLOCK, List.of(house.branch)).apply(new BookAppointmentRequest(
          Intents.next(), house.liza, house.draft(house.ana, house.jo, house.roomA, "14:00"), false));
      desk.driver.waitUntil("the booking is shown", () -> desk.entries().size() == 1);
      assertThat(reads(desk)).isEqualTo(3);
      house.asOwner("UPDATE staff SET display_name = 'Jo Rizal' WHERE id = " + house.jo);
      desk.driver.waitUntil("the new name is shown", () ->
          desk.session.boardModel().pictureProperty().get().columns().stream()
              .anyMatch(column -> column.head().title().equals("Jo Rizal")));
    }
  }
}
