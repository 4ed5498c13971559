package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import guitara.support.FxToolkit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AuditIT {

  @Test
  void aChangeIsShownBeforeAndAfterAndItsRowFollowed() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.house.asOwner("UPDATE room SET name = 'Garden room' WHERE code = 'A'");
      window.go(Section.AUDIT);
      window.open("Name: Room A → Garden room");
      window.waitFor("All of this row");
      assertThat(window.says("Room A")).isTrue();
      assertThat(window.says("Garden room")).isTrue();
      window.driver.click("#rowButton");
      window.driver.waitUntil("only that row", () -> window.table().getItems().size() == 2);
      assertThat(((TextField) window.driver.find("#rowField")).getText())
          .isEqualTo(Long.toString(window.house.roomA));
      assertThat(((ComboBox<?>) window.driver.find("#tableBox")).getValue()).hasToString("Room");
      window.driver.click("#allButton");
      window.driver.waitUntil("everything again", () -> window.table().getItems().size() > 10);
    }
  }

  @Test
  void filtersThatFitNothingSayHowToGoOn() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.AUDIT);
      window.waitForRow("Client");
      window.choose("#tableBox", "Merge of clients");
      window.waitFor("Widen the filters");
      window.choose("#tableBox", "Client");
      window.driver.waitUntil("three clients", () -> window.table().getItems().size() == 3);
    }
  }

  @Test
  void moreIsReadOnTheWayDown() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.house.asOwner("INSERT INTO client (first_name, last_name)"
          + " SELECT 'Guest', 'Number ' || n FROM generate_series(1, 140) n");
      window.go(Section.AUDIT);
      window.waitForRow("Guest");
      assertThat(window.rows()).isEqualTo(50);
      FxToolkit.run(() -> {
        window.table().requestFocus();
        window.table().getSelectionModel().selectLast();
        window.table().scrollTo(49);
      });
      window.driver.keys(KeyCode.DOWN);
      window.driver.waitUntil("the second page", () -> window.table().getItems().size() >= 100);
    }
  }

  @Test
  void supportSeesJobsAndTheDatabaseAndNothingElse() {
    try (AdminWindow window = new AdminWindow("SUPPORT")) {
      assertThat(FxToolkit.on(() -> window.session.model().sections().stream().toList()))
          .containsExactly(Section.JOBS, Section.HEALTH, Section.MEASURE);
      window.waitForRow("End what holds the server up");
    }
  }
}
