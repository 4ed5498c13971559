package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.desk.board.Grouping;
import guitara.support.House;
import guitara.ui.board.BoardColumn;
import guitara.ui.board.BoardCursor;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the people of the board are grouped, by the bar and by the command field, and how groups fold.
class DeskGroupsIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static List<String> groups(DeskWindow desk) {
    return desk.session.boardModel().pictureProperty().get().columns().stream()
        .map(BoardColumn::group).distinct().toList();
  }

  private static List<String> people(DeskWindow desk) {
    return desk.session.boardModel().pictureProperty().get().columns().stream()
        .map(column -> column.head().title()).toList();
  }

  @Test
  void skillsByACommandBranchesByTheBar() {
    house.asOwner("UPDATE staff SET specialization = 'SHIATSU' WHERE code IN ('JO', 'TESS')");
    house.asOwner("UPDATE staff SET home_branch_id = " + house.barbers.id() + " WHERE code = 'BEA'");
    try (DeskWindow desk = DeskWindow.of(house)) {
      assertThat(groups(desk)).containsExactly("");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.K);
      desk.driver.type("by skill");
      desk.driver.keys(KeyCode.ENTER);
      assertThat(groups(desk)).containsExactly("", "Shiatsu massage", "Other skills");
      assertThat(people(desk)).containsExactly("Unassigned", "Jo Reyes", "Tess Lim", "Bea Cruz");
      MenuButton menu = (MenuButton) desk.driver.find("#grouping");
      desk.driver.run(() -> menu.getItems().get(1).fire());
      assertThat(groups(desk)).containsExactly("", "Royal Care", "Guitara Barbers");
      assertThat(menu.getItems()).filteredOn(item -> ((RadioMenuItem) item).isSelected())
          .singleElement().isEqualTo(menu.getItems().get(1));
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.bea), house.at("15:00")));
      desk.driver.keys(KeyCode.ALT, KeyCode.LEFT);
      assertThat(desk.board().foldedGroups()).containsExactly("Guitara Barbers");
      desk.driver.keys(KeyCode.ALT, KeyCode.RIGHT);
      assertThat(desk.board().foldedGroups()).isEmpty();
    }
  }

  @Test
  void theChoiceStaysOnOtherDaysAndWhoIsOffTodayComesLast() {
    house.asOwner("DELETE FROM weekly_template WHERE dow = 1 AND staff_id = " + house.jo);
    try (DeskWindow desk = DeskWindow.of(house)) {
      assertThat(groups(desk)).containsExactly("", "Working today", "Off today");
      desk.driver.run(() -> desk.session.boardModel().groupingProperty().set(Grouping.BRANCH));
      assertThat(people(desk)).containsExactly("Unassigned", "Bea Cruz", "Tess Lim", "Jo Reyes");
      desk.driver.run(desk.session.model()::goToNextDay);
      desk.driver.waitUntil("the next day is shown", () -> desk.session.boardModel().scheduleProperty().get()
          .filter(day -> day.day().equals(House.MONDAY.plusDays(1))).isPresent());
      assertThat(groups(desk)).containsExactly("", "Royal Care");
      assertThat(people(desk)).containsExactly("Unassigned", "Bea Cruz", "Jo Reyes", "Tess Lim");
    }
  }
}
