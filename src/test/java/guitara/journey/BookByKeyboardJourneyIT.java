package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The phone rings twice for the same hour.
@Tag("journey")
@Timeout(300)
class BookByKeyboardJourneyIT {

  private static final String ANA = "CONFIRMED 02 Mar Ana Peña: 14:00-15:00 SHIATSU JO Room A";

  @Test
  void theFirstCallerGetsTheHourAndTheSecondAnother() {
    try (Reception desk = new Reception()) {
      desk.keys(KeyCode.CONTROL, KeyCode.F);
      desk.write("pena");
      desk.seesNoMore("Ñoño O'Hara");
      desk.sees("Ana Peña");

      desk.newBookingFor("pena", "Ana Peña");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1400");
      desk.sees("Shiatsu massage 60 min with Jo Reyes in Room A · Mon 2 Mar 14:00–15:00");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 14:00–15:00.");
      assertThat(desk.stored()).containsExactly(ANA);
      assertThat(desk.claimed()).containsExactly("Ana 14:00-15:00", "JO 14:00-15:15", "Room A 14:00-15:10");
      desk.click("Board");
      desk.blockSays(desk.last(), "14:00 to 15:00 with Jo Reyes, confirmed");

      desk.newBookingFor("maria", "Maria Cristina Evangelista-Delos Santos");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "1430");
      desk.sees("Jo Reyes is with Ana Peña until 15:15 (booked by Liza");
      desk.keys(KeyCode.ENTER);
      desk.sees("Not booked: what is marked is taken.");
      assertThat(desk.stored()).containsExactly(ANA);

      desk.tabTo("timeField");
      desk.write("1530");
      desk.seesNoMore("Jo Reyes is with");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 15:30–16:30.");
      assertThat(desk.stored()).containsExactly(ANA,
          "CONFIRMED 02 Mar Maria Cristina Evangelista-Delos Santos: 15:30-16:30 SHIATSU JO Room A");
      desk.blockSays(desk.last(), "Maria Cristina Evangelista-Delos Santos");
      desk.picture("by-keyboard");
    }
  }
}
