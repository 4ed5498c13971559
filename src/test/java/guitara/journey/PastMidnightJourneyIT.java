package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// "Half past twelve tonight", said on Monday, is Tuesday by the calendar and Monday by the house.
@Tag("journey")
@Timeout(300)
class PastMidnightJourneyIT {

  @Test
  void theNightBelongsToTheEveningBefore() {
    try (Reception desk = new Reception()) {
      desk.newBookingFor("ana", "Ana Peña");
      desk.serviceWithAt(KeyCode.S, KeyCode.T, "0030");
      desk.sees("Tess Lim is not working 01:00–01:30");
      desk.keys(KeyCode.ENTER);
      desk.sees("Not booked yet. Give a reason, then press Enter.");
      assertThat(desk.stored()).isEmpty();

      desk.overwrite("timeField", "0");
      desk.seesNoMore("is not working");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for");
      assertThat(desk.stored()).containsExactly("CONFIRMED 02 Mar Ana Peña: 00:00-01:00 SHIATSU TESS Room A");
      assertThat(desk.house.count("SELECT count(*) FROM appointment WHERE during = tstzrange("
          + "'2026-03-03 00:00+08', '2026-03-03 01:00+08')")).isEqualTo(1);
      desk.blockSays(desk.last(), "00:00 to 01:00 with Tess Lim");
      desk.sees("1 booking · all assigned");
      desk.picture("past-midnight");

      desk.keys(KeyCode.PAGE_DOWN);
      desk.showsDay(House.MONDAY.plusDays(1));
      desk.sees("No bookings");
      desk.leavesBoard(desk.last());
      desk.keys(KeyCode.CONTROL, KeyCode.T);
      desk.showsDay(House.MONDAY);
      desk.blockSays(desk.last(), "00:00 to 01:00 with Tess Lim");
    }
  }
}
