package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client will ring again: the hour is held for them, and nobody else gets it meanwhile.
@Tag("journey")
@Timeout(300)
class HoldAndConfirmJourneyIT {

  private static final String TREATMENT = " 02 Mar Ana Peña: 14:00-15:00 SHIATSU JO Room A";

  @Test
  void whatIsHeldIsTakenAndLaterConfirmed() {
    try (Reception desk = new Reception()) {
      desk.newBookingFor("ana", "Ana Peña");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1400");
      desk.tabTo("tentativeBox");
      desk.keys(KeyCode.SPACE);
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 14:00–15:00.");
      long held = desk.last();
      assertThat(desk.stored()).containsExactly("PENDING" + TREATMENT);
      desk.blockSays(held, "pending");

      desk.newBookingFor("maria", "Maria Cristina Evangelista-Delos Santos");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1400");
      desk.sees("Jo Reyes is with Ana Peña until 15:15");
      desk.keys(KeyCode.ENTER);
      desk.sees("Not booked: what is marked is taken.");
      desk.keys(KeyCode.ESCAPE);
      assertThat(desk.stored()).hasSize(1);

      desk.clickBlock(held);
      desk.keys(KeyCode.ENTER);
      desk.sees("On hold");
      desk.click("Confirm");
      desk.sees("Booking of Ana Peña is confirmed.");
      assertThat(desk.stored()).containsExactly("CONFIRMED" + TREATMENT);
      assertThat(desk.house.rows("SELECT step FROM intent ORDER BY at")).containsExactly("BOOK", "CONFIRM");
      desk.blockSays(held, "confirmed");
      desk.picture("held-and-confirmed");
    }
  }
}
