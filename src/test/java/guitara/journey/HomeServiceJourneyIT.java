package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client wants to be treated at home: somebody has to get there and back.
@Tag("journey")
@Timeout(300)
class HomeServiceJourneyIT {

  @Test
  void theWayThereAndBackIsKeptFree() {
    try (Reception desk = new Reception()) {
      desk.newBookingFor("ana", "Ana Peña");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1500");
      desk.click("At an address");
      desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
      desk.sees("Where to? Type the address.");
      assertThat(desk.stored()).isEmpty();

      desk.write("12 Rizal Street, 3/F, Makati");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 15:00–16:00.");
      assertThat(desk.stored()).containsExactly("CONFIRMED 02 Mar Ana Peña: 15:00-16:00 SHIATSU JO");
      assertThat(desk.house.rows("SELECT place || ' ' || address FROM appointment"))
          .containsExactly("ADDRESS 12 Rizal Street, 3/F, Makati");
      assertThat(desk.claimed()).containsExactly("Ana 15:00-16:00", "JO 14:30-16:30");
      desk.blockSays(desk.last(), "15:00 to 16:00 with Jo Reyes");

      desk.newBookingFor("maria", "Maria Cristina Evangelista-Delos Santos");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1615");
      desk.sees("Jo Reyes is with Ana Peña until 16:30");
      desk.keys(KeyCode.ENTER);
      desk.sees("Not booked: what is marked is taken.");
      assertThat(desk.stored()).hasSize(1);
      desk.picture("at-home");
    }
  }
}
