package guitara.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.desk.list.SickRow.Fate;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// The lists' looks, written to `target/pictures/list` to be looked at.
class ListPicturesIT {

  private static BookingDraft draft(House house, long client, long staff, long room, int days, String time) {
    BookingDraft today = house.draft(client, staff, room, time);
    return Itinerary.move(today, 1, today.during().start().plus(Duration.ofDays(days)));
  }

  private static void fill(ListScreens screens) {
    House house = screens.house;
    screens.desk.step(screens.desk.book(draft(house, house.maria, house.jo, house.roomA, 0, "13:00")), Step.ARRIVE);
    screens.desk.hold(draft(house, house.ana, house.bea, house.roomB, 0, "13:30"));
    screens.desk.step(screens.desk.book(draft(house, house.nono, house.tess, house.roomB, 0, "15:00")), Step.START);
    screens.desk.step(screens.desk.book(draft(house, house.ana, house.jo, house.roomA, 0, "15:00")), Step.START,
        Step.FINISH);
    screens.desk.step(screens.desk.book(draft(house, house.maria, house.bea, house.roomA, 0, "17:00")), Step.NO_SHOW);
    screens.desk.step(screens.desk.book(draft(house, house.nono, house.bea, house.roomA, 0, "18:30")), Step.START,
        Step.FINISH, Step.COMPLETE);
    BookingDraft couple = draft(house, house.maria, house.jo, house.roomA, 0, "20:00");
    AppointmentItem first = couple.items().getFirst();
    screens.desk.book(couple.with(List.of(first, new AppointmentItem(2, 2, first.serviceId(),
        OptionalLong.empty(), OptionalLong.of(house.roomB), first.during(), first.buffers(), first.price()))));
    screens.desk.book(draft(house, house.ana, house.jo, house.roomA, 0, "22:30"));
    house.asOwner("INSERT INTO absence (staff_id, dates, type, reason) VALUES (" + house.jo
        + ", '[2026-03-02,2026-03-03)', 'SICK', 'called in at eleven with a fever')");
    BookingDraft tomorrow = draft(house, house.nono, house.jo, house.roomA, 1, "13:00");
    screens.desk.book(tomorrow.with(tomorrow.details().overriddenBecause("comes for her alone")));
    screens.desk.book(draft(house, house.nono, house.bea, house.roomB, 1, "18:00"));
    house.asOwner("DELETE FROM weekly_template WHERE dow = 2 AND staff_id = " + house.bea + ";"
        + "UPDATE service SET buffer_after = 20 WHERE code = 'SHIATSU' AND false");
  }

  @Test
  void theListItsEmptinessAndManyRows() {
    try (ListScreens screens = new ListScreens()) {
      screens.list();
      screens.waitFor("Press Ctrl+N");
      screens.pictures("1-list-empty");
      fill(screens);
      screens.list();
      screens.waitFor("Maria Cristina");
      FxToolkit.run(() -> ((ListView<?>) screens.stage.scene().lookup("#list")).getSelectionModel().select(2));
      FxToolkit.run(() -> screens.stage.scene().lookup("#list").requestFocus());
      screens.pictures("2-list-today");
      FxToolkit.run(() -> screens.center.setMaxWidth(800));
      screens.stage.settle();
      screens.pictures("3-list-beside-the-drawer");
      assertThat(screens.notices).isEmpty();
    }
  }

  @Test
  void conflicts() {
    try (ListScreens screens = new ListScreens()) {
      screens.conflicts();
      screens.waitFor("Nothing is wrong");
      screens.pictures("4-conflicts-none");
      fill(screens);
      screens.heard();
      screens.conflicts();
      screens.waitFor("Jo Reyes is absent");
      FxToolkit.waitUntil("all asked", () -> screens.stage.scene().getRoot().lookupAll(".conflict-nothing").stream()
          .noneMatch(node -> node.isVisible() && node.toString().contains("Looking")));
      screens.pictures("5-conflicts");
      assertThat(screens.notices).isEmpty();
    }
  }

  @Test
  void sickDay() {
    try (ListScreens screens = new ListScreens()) {
      screens.sickDay(OptionalLong.empty());
      screens.pictures("6-sick-who");
      fill(screens);
      screens.heard();
      screens.sickDay(OptionalLong.of(screens.house.jo));
      FxToolkit.waitUntil("rows", () -> screens.stage.scene().getRoot().lookupAll(".sick-row").size() == 3);
      FxToolkit.waitUntil("all asked", () -> screens.stage.scene().getRoot().lookupAll(".fate-TAKE").stream()
          .noneMatch(node -> node instanceof ToggleButton take && take.getText().contains("Looking")));
      screens.pictures("7-sick-day");
      Node cancel = FxToolkit.on(() -> screens.stage.scene().getRoot().lookupAll(".fate-" + Fate.CANCEL).stream()
          .toList().getFirst());
      screens.stage.click(cancel);
      screens.stage.click("#applyButton");
      screens.waitFor("settled");
      screens.stage.settle();
      screens.pictures("8-sick-day-done");
      assertThat(screens.notices).isNotEmpty();
    }
  }
}
