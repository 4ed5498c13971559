package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Somebody who was never here books; or was here, as it turns out.
@Tag("journey")
@Timeout(300)
class NewClientJourneyIT {

  @Test
  void aRelativeWithTheSamePhoneIsAddedAfterAWarningAndBooked() {
    try (Reception desk = new Reception()) {
      begin(desk, "Anita Peña");
      desk.click("No, save as somebody else");
      desk.fieldShows(".booking-client .text-field", "Anita Peña");
      assertThat(clients(desk)).contains("Anita Peña +639170000002").hasSize(4);
      book(desk);
      assertThat(desk.stored())
          .containsExactly("CONFIRMED 02 Mar Anita Peña: 16:00-17:00 SHIATSU BEA Room A");
    }
  }

  @Test
  void whoIsAlreadyThereIsTakenInstead() {
    try (Reception desk = new Reception()) {
      begin(desk, "Anna Pena");
      desk.click("Use this one");
      desk.fieldShows(".booking-client .text-field", "Ana Peña");
      book(desk);
      assertThat(clients(desk)).hasSize(3);
      assertThat(desk.stored()).containsExactly("CONFIRMED 02 Mar Ana Peña: 16:00-17:00 SHIATSU BEA Room A");
    }
  }

  /// Types a name that is not found, adds it from within the booking, and is warned of the phone's owner.
  private static void begin(Reception desk, String name) {
    desk.keys(KeyCode.CONTROL, KeyCode.N);
    desk.write(name);
    desk.sees("Add “" + name + "” as a new client");
    desk.keys(KeyCode.UP);
    desk.keys(KeyCode.ENTER);
    desk.fieldShows("#firstName", name.split(" ", -1)[0]);
    desk.tabTo("phone");
    desk.write("0917 000 0002");
    desk.keys(KeyCode.ENTER);
    desk.sees("Is it one of these?");
    desk.sees("Ana Peña");
    desk.picture("alike");
    assertThat(clients(desk)).hasSize(3);
  }

  private static void book(Reception desk) {
    desk.serviceWithAt(KeyCode.S, KeyCode.B, "4pm");
    desk.keys(KeyCode.ENTER);
    desk.sees("Booked for Mon 2 Mar 16:00–17:00.");
    desk.blockSays(desk.last(), "16:00 to 17:00 with Bea Cruz");
  }

  private static List<String> clients(Reception desk) {
    return desk.house.rows("SELECT concat_ws(' ', first_name, last_name, phone) FROM client ORDER BY id");
  }
}
