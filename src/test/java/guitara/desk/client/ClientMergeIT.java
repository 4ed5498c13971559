package guitara.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientWorld;
import guitara.client.SaveClientRequest;
import guitara.client.StoredClient;
import guitara.support.FxToolkit;
import guitara.ui.control.Notice;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientMergeIT {

  private ClientScreens screens;
  private StoredClient maria;
  private StoredClient twin;

  @BeforeEach
  void open() {
    screens = new ClientScreens(640, 860);
    maria = screens.world.add(ClientWorld.draft("Maria Cristina", "Evangelista-Delos Santos")
        .with(ClientField.PHONE, "0917 123 4567").with(ClientField.NOTES, "Likes tea"));
    twin = screens.world.add(ClientWorld.draft("Ma. Cristina", "Evangelista Delos Santos")
        .with(ClientField.PHONE, "0917 123 4567").with(ClientField.EMAIL, "mc@example.ph")
        .with(ClientField.ALLERGY_NOTE, "Peppermint").with(ClientField.NOTES, "Quiet room, please"));
    screens.world.visit(twin.id(), "COMPLETED", "2026-10-01T14:00:00+08:00", "T1", "SHI");
    screens.world.visit(twin.id(), "CONFIRMED", "2026-12-01T14:00:00+08:00", "T1", "SHI");
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void compare() {
    screens.card(maria.id());
    screens.stage.keys(KeyCode.CONTROL, KeyCode.M);
    screens.waitFor(".merge-candidate");
    screens.stage.click(".merge-candidate");
    screens.waitFor("#table .merge-added");
    FxToolkit.waitUntil("the focus on the one key", () -> screens.stage.scene().lookup("#table") != null
        && "mergeButton".equals(screens.stage.scene().getFocusOwner().getId()));
  }

  private String text(String selector) {
    return ((Label) screens.stage.find(selector)).getText();
  }

  private List<String> table(int column) {
    return FxToolkit.on(() -> ((GridPane) screens.stage.scene().lookup("#table")).getChildren().stream()
        .filter(node -> GridPane.getColumnIndex(node) == column).map(node -> ((Label) node).getText()).toList());
  }

  @Test
  void aLookAlikeIsMergedByOneKeyAndTheNoticeUndoesIt() {
    screens.card(maria.id());
    screens.stage.keys(KeyCode.CONTROL, KeyCode.M);
    screens.waitFor(".merge-candidate");
    screens.pictures("merge-choose");
    screens.stage.keys(KeyCode.ESCAPE);
    screens.waitFor("#figures");
    compare();
    assertThat(table(1)).containsExactly("Stays",
        "Maria Cristina Evangelista-Delos Santos (no. " + maria.number() + ")", "0917 123 4567", "mc@example.ph",
        "Peppermint",
        "Likes tea\nQuiet room, please\n#" + twin.number() + " Ma. Cristina Evangelista Delos Santos", "2");
    assertThat(text("#moves")).startsWith("2 bookings move, 1 of them still to come.");
    screens.pictures("merge-compare");
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("merged", () -> !screens.notices.isEmpty());
    assertThat(screens.notices.getFirst().text()).isEqualTo("Ma. Cristina Evangelista Delos Santos is now part of"
        + " Maria Cristina Evangelista-Delos Santos: 2 bookings moved.");
    screens.waitFor(".undo-merge");
    screens.pictures("merged");
    FxToolkit.run(() -> screens.notices.getFirst().answer().orElseThrow().body().run());
    FxToolkit.waitUntil("undone", () -> screens.notices.size() == 2);
    assertThat(screens.notices.getLast().text()).endsWith("is a client of their own again: 2 bookings moved back.");
    FxToolkit.waitUntil("the card says so", () -> !screens.stage.scene().lookup(".undo-merge").getParent()
        .isVisible());
    assertThat(screens.access.read(twin.id()).orElseThrow().client().id()).isEqualTo(twin.id());
  }

  @Test
  void theCardUndoesItLaterToo() {
    compare();
    screens.stage.keys(KeyCode.ENTER);
    screens.waitFor(".undo-merge");
    FxToolkit.run(() -> ((Button) screens.stage.scene().lookup(".undo-merge")).fire());
    FxToolkit.waitUntil("undone", () -> screens.notices.size() == 2);
    assertThat(screens.notices).extracting(Notice::text).last().asString().contains("of their own again");
  }

  @Test
  void theSamePersonInTwoPlacesIsSaidWithTheNextStep() {
    long own = screens.world.visit(maria.id(), "CONFIRMED", "2026-12-01T14:30:00+08:00", "T2", "FOO");
    compare();
    assertThat(text("#remark")).isEqualTo("One person cannot be in two places: on Dec 1, 2026 they are booked"
        + " 14:30–15:30 with Tess and 14:00–15:00 with Bea. Move or cancel one of the two, then merge.");
    screens.pictures("merge-refused");
    screens.stage.keys(KeyCode.ENTER);
    screens.stage.settle();
    FxToolkit.waitUntil("answered", () -> !screens.stage.scene().lookup("#mergeButton").isDisabled());
    assertThat(screens.notices).isEmpty();
    assertThat(screens.access.read(twin.id()).orElseThrow().client()).isEqualTo(twin);
    screens.stage.click(".merge-overlap");
    assertThat(screens.bookings).containsExactly(own);
  }

  @Test
  void theOtherOneCanBeKept() {
    compare();
    screens.stage.click(".merge-swap");
    FxToolkit.waitUntil("turned round", () -> table(1).get(1).startsWith("Ma. Cristina"));
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("merged", () -> !screens.notices.isEmpty());
    assertThat(screens.access.read(maria.id()).orElseThrow().client().id()).isEqualTo(twin.id());
  }

  @Test
  void aChangeByAnotherDeskIsShownBeforeItCounts() {
    compare();
    screens.access.save(new SaveClientRequest.Edit(twin.id(), twin.version(),
        ClientDraft.of(twin.details(), "PH").with(ClientField.ALLERGY_NOTE, "Peppermint, nuts"), true));
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("told", () -> text("#remark").startsWith("Another desk changed one of them"));
    assertThat(table(1)).contains("Peppermint, nuts");
    screens.stage.settle();
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("merged", () -> !screens.notices.isEmpty());
  }

  @Test
  void theFormsWarningLeadsToTheMerge() {
    screens.card(maria.id());
    screens.stage.keys(KeyCode.F2);
    screens.waitFor("#email");
    FxToolkit.run(() -> ((TextField) screens.stage.scene().lookup("#email"))
        .setText("mc@example.ph"));
    screens.stage.keys(KeyCode.ENTER);
    screens.waitFor(".use-this");
    screens.stage.click(".use-this");
    screens.waitFor("#table .merge-added");
    assertThat(table(2)).contains("Ma. Cristina Evangelista Delos Santos (no. " + twin.number() + ")");
  }
}
