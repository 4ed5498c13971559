package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.booking.SlotHold;
import guitara.support.FxToolkit;
import guitara.support.House;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The drawer's looks, written to `target/pictures/booking` to be looked at.
class BookingPicturesIT {

  @Test
  void everyState() {
    try (DrawerFixture desk = new DrawerFixture()) {
      House house = desk.house;
      desk.openNew();
      desk.pictures("1-new");
      desk.set("#clientField", "maria");
      desk.waitFor("Shiatsu massage 60 min with Jo Reyes in Room A");
      desk.pictures("2-filled");
      FxToolkit.run(desk.drawer()::finish);
      FxToolkit.waitUntil("nothing is held", () -> house.count("SELECT count(*) FROM slot_hold") == 0);
      Appointment booked = desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
      desk.openNew();
      desk.set("#clientField", "ana");
      desk.set("#timeField", "1430");
      desk.waitFor("Jo Reyes is with");
      desk.pictures("3-clash");
      desk.set("#timeField", "12:00");
      desk.waitFor("not working");
      desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
      desk.waitFor("Give a reason, then press Enter");
      desk.pictures("4-override");
      FxToolkit.run(desk.drawer()::finish);
      FxToolkit.run(() -> desk.bookings().openExisting(booked));
      desk.stage.settle();
      desk.pictures("5-existing");
      desk.set("#notesField", "Firm pressure, left shoulder");
      BookingDraft theirs = Itinerary.move(booked.draft(), 1, house.at("16:00"));
      assertThat(desk.access.change(new ChangeAppointmentRequest(
          Intents.next(), house.liza, booked.id(), booked.version(), theirs))).isNotNull();
      desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
      desk.waitFor("Another desk changed");
      desk.pictures("6-stale");
      FxToolkit.run(desk.drawer()::finish);
      FxToolkit.run(() -> desk.bookings().openForCancel(booked));
      desk.stage.settle();
      desk.pictures("7-cancel");
      FxToolkit.run(desk.drawer()::finish);
      Appointment three = desk.booked(desk.draft(house.maria, house.treatment(1, house.tess, house.roomB, "19:00"),
          house.treatment(2, house.tess, house.roomB, "20:00"), house.treatment(3, house.bea, house.roomB, "21:00")));
      FxToolkit.run(() -> desk.bookings().openExisting(three));
      desk.stage.settle();
      desk.pictures("8-three");
      FxToolkit.run(() -> ((javafx.scene.control.ComboBox<?>) desk.stage.scene().lookup(".booking-person")).show());
      desk.stage.settle();
      FxToolkit.on(() -> guitara.ui.Snapshot.of(javafx.stage.Window.getWindows().getLast().getScene(), 1.5))
          .writeTo(java.nio.file.Path.of("target", "pictures", "booking", "9-people-list.png"));
      desk.pictures("9-people");
      assertThat(desk.stage.scene().lookup("#bookButton")).isInstanceOf(Button.class);
    }
  }

  @Test
  void groupsWaysOutHoldsAndWalkIns() {
    try (DrawerFixture desk = new DrawerFixture()) {
      House house = desk.house;
      desk.openNew();
      desk.set("#clientField", "maria");
      desk.waitFor("with Jo Reyes in Room A");
      desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
      desk.waitFor("2 guests:");
      desk.pictures("20-couple");
      FxToolkit.run(desk.button("One after the other")::fire);
      for (int guests = 2; guests < 5; guests++) {
        desk.stage.keys(KeyCode.CONTROL, KeyCode.G);
      }
      desk.waitFor("5 guests:");
      desk.waitFor("Free instead");
      desk.pictures("21-five");
      desk.now.set(House.CLOCK.instant().plus(SlotHold.LENGTH));
      desk.waitFor("Nobody has typed for three minutes");
      desk.pictures("22-expired");
      FxToolkit.run(desk.drawer()::finish);
      desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
      desk.openNew();
      desk.set("#clientField", "ana");
      desk.set("#timeField", "1430");
      desk.waitForButton("Jo Reyes 15:15");
      desk.pictures("23-ways-out");
      FxToolkit.run(desk.drawer()::finish);
      desk.now.set(House.CLOCK.instant());
      desk.realClients = true;
      desk.openWalkIn();
      desk.stage.type("s");
      desk.waitFor("is next: free from 13:00");
      desk.pictures("24-walk-in");
      assertThat(desk.stage.scene().lookup("#namelessButton")).isInstanceOf(Button.class);
    }
  }
}
