package guitara.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientRow;
import guitara.client.StoredClient;
import guitara.support.FxToolkit;
import guitara.ui.control.Notice;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientsScreenIT {

  private ClientScreens screens;

  @BeforeEach
  void open() {
    screens = new ClientScreens(1200, 720);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @SuppressWarnings("unchecked")
  private ListView<ClientRow> rows() {
    return (ListView<ClientRow>) screens.stage.find("#list");
  }

  private void waitForRows(int count) {
    ListView<ClientRow> rows = rows();
    FxToolkit.waitUntil(count + " rows", () -> rows.getItems().size() == count);
    screens.stage.settle();
  }

  @Test
  void saysHowToBeginWhenThereIsNobody() {
    screens.list();
    FxToolkit.waitUntil("remark", () -> screens.stage.scene().lookup("#remark").isVisible());
    screens.pictures("list-empty");
    screens.stage.click(".clients .accent");
    assertThat(screens.focused()).isInstanceOfSatisfying(TextField.class,
        field -> assertThat(field.getId()).isEqualTo("firstName"));
  }

  @Test
  void pagesThroughManyByKeyboardAndOpensOne() {
    for (int i = 0; i < 45; i++) {
      screens.world.client("Ana " + (char) ('A' + i / 26) + (char) ('a' + i % 26),
          i % 7 == 0 ? "Evangelista-Delos Santos y de la Concepcion" : "Lim",
          i % 3 == 0 ? "" : "0917 123 45" + (10 + i),
          i % 4 == 0 ? "somebody.with.a.long.address@mail.example.ph" : "");
    }
    screens.list();
    waitForRows(20);
    screens.stage.click("#search");
    screens.stage.keys(KeyCode.DOWN);
    for (int i = 0; i < 19; i++) {
      screens.stage.keys(KeyCode.DOWN);
    }
    waitForRows(40);
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("drawer", () -> screens.drawer.openProperty().get());
    screens.pictures("list-many");
  }

  @Test
  void searchesAndSavesAnEdit() {
    screens.world.client("Maria", "Santos", "", "");
    screens.world.client("Jo", "Reyes", "", "");
    screens.list();
    waitForRows(2);
    screens.stage.click("#search");
    screens.stage.type("jo");
    waitForRows(1);
    screens.stage.keys(KeyCode.ENTER);
    screens.waitFor(".edit-client");
    screens.stage.keys(KeyCode.F2);
    screens.waitFor("#lastName");
    FxToolkit.run(() -> ((TextField) screens.stage.scene().lookup("#lastName")).setText("Reyes-Tan"));
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("notice", () -> !screens.notices.isEmpty());
    assertThat(screens.notices).extracting(Notice::text).containsExactly("Jo Reyes-Tan is saved.");
    screens.waitFor(".edit-client");
    assertThat(FxToolkit.on(() -> screens.drawer.current().orElseThrow().title())).isEqualTo("Jo Reyes-Tan");
  }

  @Test
  void aClientArchivedElsewhereIsSaid() {
    StoredClient client = screens.world.client("Maria", "Santos", "", "");
    screens.list();
    waitForRows(1);
    screens.world.archive().archive(client.id());
    screens.stage.click(".clients .list-cell");
    FxToolkit.waitUntil("notice", () -> !screens.notices.isEmpty());
    assertThat(screens.notices.getFirst().text()).contains("not there any more");
  }

  @Test
  void archivingIsUndone() {
    screens.world.client("Maria", "Santos", "", "");
    screens.list();
    waitForRows(1);
    screens.stage.click(".clients .list-cell");
    screens.waitFor(".edit-client");
    screens.stage.click(".edit-client");
    screens.waitFor("#archiveButton");
    FxToolkit.run(() -> ((Button) screens.stage.scene().lookup("#archiveButton")).fire());
    FxToolkit.waitUntil("notice", () -> !screens.notices.isEmpty());
    waitForRows(0);
    FxToolkit.run(() -> screens.notices.getFirst().answer().orElseThrow().body().run());
    waitForRows(1);
  }
}
