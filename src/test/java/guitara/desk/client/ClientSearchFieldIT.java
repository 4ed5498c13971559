package guitara.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientRow;
import guitara.client.ClientWorld;
import guitara.support.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientSearchFieldIT {

  private ClientScreens screens;
  private ClientSearchField search;
  private final List<ClientDraft> added = new ArrayList<>();

  @BeforeEach
  void open() {
    screens = new ClientScreens(640, 560);
    screens.world.client("Maria Cristina", "Evangelista-Delos Santos", "0918 765 4321", "");
    long id = screens.world.add(ClientWorld.draft("Maria", "Cruz").with(ClientField.PHONE, "0917 123 4567")
        .with(ClientField.BIRTH_DATE, "1990-11-24").with(ClientField.ALLERGY_NOTE, "Peppermint oil")).id();
    for (int i = 1; i < 4; i++) {
      screens.world.visit(id, "NO_SHOW", "2026-09-0" + i + "T13:00:00+08:00", "T1", "SHI");
    }
    screens.world.visit(id, "COMPLETED", "2026-10-10T13:00:00+08:00", "T1", "SHI");
    screens.world.visit(id, "AWAITING_PAYMENT", "2026-11-15T13:00:00+08:00", "T2", "FOO");
    search = screens.search();
    FxToolkit.run(() -> search.setOnAddNew(added::add));
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void typeAndWait(String text, int lines) {
    screens.stage.type(text);
    FxToolkit.waitUntil(lines + " lines", () -> search.list().getItems().size() == lines);
    screens.stage.settle();
  }

  private Optional<ClientRow> selected() {
    return FxToolkit.on(() -> search.selectedClientProperty().get());
  }

  @Test
  void findsAsItIsTypedAndTakesTheFirstWithEnter() {
    typeAndWait("mar", 3);
    screens.pictures("search-many");
    screens.stage.keys(KeyCode.ENTER);
    assertThat(selected()).map(row -> row.name().full()).contains("Maria Cruz");
    assertThat(search.field().getText()).isEqualTo("Maria Cruz");
    FxToolkit.waitUntil("summary", () -> screens.stage.scene().lookup(".client-chip") != null);
    screens.pictures("summary");
  }

  @Test
  void arrowsChooseAnother() {
    typeAndWait("mar", 3);
    screens.stage.keys(KeyCode.DOWN);
    screens.stage.keys(KeyCode.ENTER);
    assertThat(selected()).map(row -> row.name().full()).contains("Maria Cristina Evangelista-Delos Santos");
  }

  @Test
  void offersToAddWhomNobodyKnowsWithTheNameFilledIn() {
    typeAndWait("juan dela cruz", 1);
    screens.pictures("search-nobody");
    screens.stage.keys(KeyCode.ENTER);
    assertThat(added).containsExactly(ClientWorld.draft("Juan", "Dela Cruz"));
    assertThat(selected()).isEmpty();
  }

  @Test
  void offersToAddAnUnknownNumberAsAPhone() {
    typeAndWait("0919 555", 1);
    screens.stage.keys(KeyCode.ENTER);
    assertThat(added).extracting(draft -> draft.text(ClientField.PHONE)).containsExactly("0919 555");
  }

  @Test
  void whoIsFasterThanTheAnswerGetsTheFirstOfIt() {
    FxToolkit.run(() -> search.startWith("maria cruz"));
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("chosen", () -> search.selectedClientProperty().get().isPresent());
    assertThat(selected()).map(row -> row.name().full()).contains("Maria Cruz");
  }

  @Test
  void typingAgainLetsGoOfTheChosenClient() {
    typeAndWait("cruz", 2);
    screens.stage.keys(KeyCode.ENTER);
    assertThat(selected()).isPresent();
    screens.stage.keys(KeyCode.X);
    assertThat(selected()).isEmpty();
  }

  @Test
  void escapeClosesTheListAndKeepsWhatWasTyped() {
    typeAndWait("mar", 3);
    screens.stage.keys(KeyCode.ESCAPE);
    assertThat(search.field().getText()).isEqualTo("mar");
    assertThat(FxToolkit.on(() -> Optional.ofNullable(screens.stage.scene().lookup(".drop-panel")))).isEmpty();
  }

  @Test
  void aClickTakesALine() {
    typeAndWait("mar", 3);
    screens.stage.click(".drop-panel .list-cell");
    assertThat(selected()).isPresent();
  }
}
