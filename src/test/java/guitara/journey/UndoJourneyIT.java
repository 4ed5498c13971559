package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was done a moment ago is taken back, whatever screen it was done on, unless somebody else went on from there.
@Tag("journey")
@Timeout(300)
class UndoJourneyIT {

  @Test
  void aClientsEntryBecomesWhatItWas() {
    try (Reception desk = new Reception()) {
      writeEmail(desk, "ana@example.ph");
      desk.keys(KeyCode.CONTROL, KeyCode.Z);
      desk.sees("Taken back.");
      waitForEmail(desk.house, "");
      desk.keys(KeyCode.CONTROL, KeyCode.Y);
      waitForEmail(desk.house, "ana@example.ph");
      desk.sees("Done again.");

      desk.house.asOwner("UPDATE client SET email = 'other@example.ph', version = version + 1 WHERE id = "
          + desk.house.ana);
      desk.keys(KeyCode.CONTROL, KeyCode.Z);
      desk.sees("Ana Peña was changed again since (E-mail). Open the card to decide.");
      waitForEmail(desk.house, "other@example.ph");
    }
  }

  @Test
  void aBookingTellsItsHistory() {
    try (Reception desk = new Reception()) {
      House house = desk.house;
      long ana = desk.bookedElsewhere(house.draft(house.ana, house.jo, house.roomA, "14:00"));
      desk.blockSays(ana, "14:00 to 15:00 with Jo Reyes");
      desk.clickBlock(ana);
      desk.keys(KeyCode.SHIFT, KeyCode.DOWN);
      desk.keys(KeyCode.SHIFT, KeyCode.LEFT);
      desk.keys(KeyCode.ENTER);
      desk.blockSays(ana, "14:30 to 15:30 with Bea Cruz");
      desk.clickBlock(ana);
      desk.keys(KeyCode.ENTER);
      desk.sees("No. " + ana + " · booked by Liza");
      desk.click("History");
      desk.sees("Mon 2 Mar 14:00–15:00 → Mon 2 Mar 14:30–15:30");
      desk.sees("Jo Reyes → Bea Cruz");
      desk.sees("Booked: Mon 2 Mar 14:00–15:00 · Shiatsu massage · Jo Reyes · Room A");
      desk.sees("Liza on ");
      desk.picture("history");
    }
  }

  private static void writeEmail(Reception desk, String email) {
    desk.command("find pena");
    desk.keys(KeyCode.ENTER);
    desk.seesNoMore("Ñoño O'Hara");
    desk.keys(KeyCode.ENTER);
    desk.sees("0917 000 0002");
    desk.keys(KeyCode.F2);
    desk.overwrite("email", email);
    desk.keys(KeyCode.ENTER);
    desk.sees("Ana Peña is saved.");
    waitForEmail(desk.house, email);
    desk.sees(email);
    desk.picture("saved");
  }

  private static void waitForEmail(House house, String email) {
    FxToolkit.waitUntil(email + " is stored", () ->
        List.of(email).equals(house.rows("SELECT coalesce(email, '') FROM client WHERE id = " + house.ana)));
    assertThat(house.rows("SELECT first_name FROM client WHERE id = " + house.ana)).containsExactly("Ana");
  }
}
