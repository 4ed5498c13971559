package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The caller is known: nobody should have to type much.
@Tag("journey")
@Timeout(300)
class FewKeysJourneyIT {

  /// Three letters of the name included.
  private static final int MOST_KEYS = 12;

  @Test
  void anExistingClientIsBookedByTheFormInTwelveKeyStrokes() {
    try (Reception desk = new Reception()) {
      desk.newBookingFor("mar", "Maria Cristina Evangelista-Delos Santos");
      desk.serviceWithAt(KeyCode.S, KeyCode.J, "14");
      desk.sees("Shiatsu massage 60 min with Jo Reyes in Room A · Mon 2 Mar 14:00–15:00");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 14:00–15:00.");
      assertThat(desk.stored()).hasSize(1);
      assertThat(desk.strokes()).isLessThanOrEqualTo(MOST_KEYS);
    }
  }

  @Test
  void onAFreeSlotItTakesEight() {
    try (Reception desk = new Reception()) {
      desk.boardListens();
      desk.write("mar");
      desk.keys(KeyCode.ENTER);
      desk.fieldShows(".booking-client .text-field", "Maria Cristina Evangelista-Delos Santos");
      desk.keys(KeyCode.S);
      desk.tabTo("personBox");
      desk.keys(KeyCode.J);
      desk.sees("Shiatsu massage 60 min with Jo Reyes in Room A · Mon 2 Mar 13:00–14:00");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 13:00–14:00.");
      assertThat(desk.strokes()).isEqualTo(8);
    }
  }
}
