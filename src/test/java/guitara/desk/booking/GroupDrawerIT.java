package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.Itinerary;
import guitara.support.FxToolkit;
import guitara.support.House;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Couples and groups in one drawer.
class GroupDrawerIT {

  private final DrawerFixture desk = new DrawerFixture();
  private final House house = desk.house;

  @AfterEach
  void close() {
    desk.close();
  }

  private void openCouple() {
    desk.openNew();
    desk.set("#clientField", "maria");
    desk.waitFor("with Jo Reyes in Room A");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
    desk.waitFor("2 guests: 2 × Shiatsu massage 60 min with Jo Reyes, Bea Cruz in Room A, Room B");
  }

  @Test
  void anotherGuestTakesTheSameWithSomebodyAndSomewhereElse() {
    openCouple();
    assertThat(desk.says("Guest 1 · Maria Cristina Evangelista-Delos Santos")).isTrue();
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for Mon 2 Mar 13:00–14:00.");
    assertThat(house.count("SELECT group_size FROM appointment")).isEqualTo(2);
    assertThat(house.count("SELECT count(DISTINCT (guest, staff_id, room_id)) FROM appointment_item")).isEqualTo(2);
    assertThat(house.count("SELECT price::int FROM appointment")).isEqualTo(1000);
  }

  @Test
  void oneAfterTheOther() {
    openCouple();
    desk.stage.click(desk.button("One after the other"));
    desk.set("#apartField", "45");
    desk.waitFor("13:00–14:45");
    desk.set("#apartField", "soon");
    desk.waitFor("How many minutes between the guests?");
    desk.set("#apartField", "45");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for Mon 2 Mar 13:00–14:45.");
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE guest = 2 AND lower(during) = '"
        + house.at("13:45") + "'")).isEqualTo(1);
  }

  /// Three at once, but two rooms: nothing is booked, and the way out is a key away.
  @Test
  void aGroupThatDoesNotFitIsRefusedWhole() {
    openCouple();
    desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
    desk.waitFor("needs a room");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Not booked yet. Give a reason");
    assertThat(house.count("SELECT count(*) FROM appointment")).isZero();
    FxToolkit.run(desk.button("Guest 3 does not come")::fire);
    desk.waitFor("2 guests:");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
  }

  @Test
  void twentyGuestsAreTheMost() {
    openCouple();
    for (int guests = 2; guests < 20; guests++) {
      desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
    }
    assertThat(desk.says("A booking has 20 guests and 20 services at most.")).isFalse();
    desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
    desk.waitFor("A booking has 20 guests and 20 services at most. Make a second booking for the others.");
  }

  /// Guest 2 begins a quarter of an hour after guest 1.
  private Appointment bookedCouple() {
    AppointmentItem second = Itinerary.ofGuest(2, house.treatment(2, house.bea, house.roomB, "14:15"));
    return desk.booked(desk.draft(house.maria, house.treatment(1, house.jo, house.roomA, "14:00"), second));
  }

  @Test
  void aMemberIsReassignedAlone() {
    desk.openExisting(bookedCouple());
    assertThat(desk.says("Guest 2")).isTrue();
    desk.set("#timeField", "16:00");
    FxToolkit.run(() -> {
      ComboBox<?> box = (ComboBox<?>) desk.stage.scene().getRoot().lookupAll("#personBox").toArray()[1];
      box.getSelectionModel().select(3);
    });
    desk.waitFor("with Jo Reyes, Tess Lim in Room A, Room B");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("is now");
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE guest = 2 AND staff_id = " + house.tess
        + " AND lower(during) = '" + house.at("16:15") + "'")).as("their distance stays").isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE guest = 1 AND staff_id = " + house.jo
        + " AND lower(during) = '" + house.at("16:00") + "'")).isEqualTo(1);
  }

  @Test
  void aMemberIsDroppedAloneAndThePriceFollows() {
    desk.openExisting(bookedCouple());
    desk.stage.click(desk.button("Guest 1 does not come"));
    desk.waitFor("Shiatsu massage 60 min with Bea Cruz in Room B\u00a0· Mon 2 Mar 14:15–15:15");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("is now");
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE guest = 1 AND staff_id = " + house.bea
        + " AND lower(during) = '" + house.at("14:15") + "'")).isEqualTo(1);
    assertThat(house.count("SELECT price::int FROM appointment")).isEqualTo(500);
    assertThat(house.count("SELECT group_size FROM appointment")).isEqualTo(1);
  }
}
