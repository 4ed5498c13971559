package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where a booking does not fit, the way out is one key away.
class WaysOutIT {

  private final DrawerFixture desk = new DrawerFixture();
  private final House house = desk.house;

  @AfterEach
  void close() {
    desk.close();
  }

  private void openClash() {
    desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.set("#timeField", "1430");
    desk.waitFor("Jo Reyes is with");
    desk.waitForButton("Jo Reyes 15:15");
  }

  private String time() {
    return desk.text("#timeField");
  }

  @Test
  void theSamePersonAtAnotherTimeIsTheFirstKey() {
    openClash();
    FxToolkit.run(() -> desk.stage.scene().lookup("#notesField").requestFocus());
    desk.stage.keys(KeyCode.ALT, KeyCode.DIGIT1);
    desk.waitFor("with Jo Reyes in Room");
    desk.waitUntilGone("#way-1");
    assertThat(time()).isEqualTo("15:15");
    assertThat(FxToolkit.on(() -> desk.stage.scene().getFocusOwner().getId())).isEqualTo("notesField");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for Mon 2 Mar 15:15");
  }

  @Test
  void theSameTimeWithSomebodyElseIsTheSecondAndEnterBooks() {
    openClash();
    desk.stage.click("#way-2");
    desk.waitFor("14:30–15:30");
    assertThat(time()).isEqualTo("14:30");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Booked for Mon 2 Mar 14:30");
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE staff_id <> " + house.jo)).isEqualTo(1);
  }

  @Test
  void otherTimesComeOnDemandAndGoWithTheNextChange() {
    desk.openNew();
    desk.stage.keys(KeyCode.F3);
    desk.waitFor("Choose a service first");
    desk.set("#clientField", "ana");
    desk.waitFor("with Jo Reyes in Room A");
    assertThat(desk.says("Free instead")).isFalse();
    desk.stage.keys(KeyCode.F3);
    desk.waitFor("Free instead");
    desk.set("#timeField", "17:00");
    desk.waitUntilGone("#way-1");
  }

  @Test
  void whereNothingIsFreeThatIsSaid() {
    house.asOwner("DELETE FROM weekly_template");
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.set("#timeField", "17:00");
    desk.waitFor("Nothing else is free within a fortnight.");
  }
}
