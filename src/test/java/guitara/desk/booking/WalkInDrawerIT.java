package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import java.time.Instant;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody stands at the counter.
class WalkInDrawerIT {

  private final DrawerFixture desk = new DrawerFixture();
  private final House house = desk.house;

  @AfterEach
  void close() {
    desk.close();
  }

  private void focusService() {
    FxToolkit.waitUntil("the focus is on the service",
        () -> desk.stage.scene().getFocusOwner() instanceof ComboBox<?> box && box.getId().equals("serviceBox"));
  }

  @Test
  void whoeverIsNextTakesAGuestWithoutAName() {
    desk.realClients = true;
    desk.booked(house.draft(house.maria, house.bea, house.roomA, "20:00"));
    desk.booked(house.draft(house.ana, house.jo, house.roomA, "22:00"));
    desk.openWalkIn();
    focusService();
    desk.stage.type("s");
    desk.waitFor("Tess Lim is next: free from 13:00, no bookings today");
    desk.stage.keys(KeyCode.F4);
    desk.waitFor("Walk-in 12:00\u00a0· Shiatsu massage 60 min with Tess Lim in Room A");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for Mon 2 Mar 13:00–14:00.");
    assertThat(house.count("SELECT count(*) FROM appointment a JOIN client c ON c.id = a.client_id"
        + " WHERE c.first_name LIKE 'Walk-in%'")).isEqualTo(1);
  }

  @Test
  void whoeverIsChosenByHandStaysAndNobodyElseIsNamed() {
    desk.openWalkIn();
    focusService();
    desk.stage.type("s");
    desk.waitFor("is next: free from 13:00");
    FxToolkit.run(() -> ((ComboBox<?>) desk.stage.scene().lookup("#personBox")).getSelectionModel().select(3));
    FxToolkit.waitUntil("no turn is named", () -> !desk.stage.scene().lookup("#turn").isVisible());
    desk.set("#clientField", "ana");
    desk.waitFor("with Tess Lim");
  }

  @Test
  void afterTheLastTurnThatIsSaid() {
    house.asOwner("DELETE FROM weekly_template");
    desk.now.set(Instant.parse("2026-03-02T08:02:00Z"));
    desk.openWalkIn();
    assertThat(desk.text("#timeField")).isEqualTo("16:05");
    focusService();
    desk.stage.type("s");
    desk.waitFor("Nobody is free for this any more today.");
  }
}
