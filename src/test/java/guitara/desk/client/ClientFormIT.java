package guitara.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientQuery;
import guitara.client.ClientRow;
import guitara.client.ClientWorld;
import guitara.client.PageKey;
import guitara.client.SaveClientRequest;
import guitara.client.StoredClient;
import guitara.support.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientFormIT {

  private ClientScreens screens;
  private final List<ClientRow> chosen = new ArrayList<>();
  private final List<String> archived = new ArrayList<>();
  private final List<ClientRow> merged = new ArrayList<>();

  @BeforeEach
  void open() {
    screens = new ClientScreens(640, 860);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void add(ClientDraft begun) {
    FxToolkit.run(() -> screens.drawer.open(new ClientForms(screens.context).adding(begun, chosen::add)));
    screens.stage.settle();
  }

  private void edit(long id) {
    FxToolkit.run(() -> screens.drawer.open(new ClientForms(screens.context)
        .editing(screens.access.read(id).orElseThrow(), chosen::add, () -> archived.add("archived"), merged::add)));
    screens.stage.settle();
  }

  private void fill(String id, String text) {
    TextInputControl field = (TextInputControl) screens.stage.find("#" + id);
    FxToolkit.run(() -> field.setText(text));
  }

  private void waitFor(String selector) {
    FxToolkit.waitUntil(selector, () -> screens.stage.scene().lookup(selector) != null);
    screens.stage.settle();
  }

  private String decision() {
    return FxToolkit.on(() -> String.join("|", screens.stage.scene().getRoot().lookupAll(".client-decision .label")
        .stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList()));
  }

  @Test
  void addsSomebodyByKeyboardAlone() {
    add(new ClientDraft(Map.of(ClientField.PHONE, "0917 123 4567")));
    assertThat(screens.focused()).isInstanceOfSatisfying(TextField.class,
        field -> assertThat(field.getId()).isEqualTo("firstName"));
    screens.stage.type("Ana");
    screens.stage.keys(KeyCode.TAB);
    screens.stage.type("Lim");
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("saved", () -> !chosen.isEmpty());
    assertThat(chosen.getFirst().phone().orElseThrow().e164()).isEqualTo("+639171234567");
    assertThat(screens.access.find(ClientQuery.parse("ana lim"), PageKey.START).rows()).hasSize(1);
  }

  @Test
  void saysBesideEachFieldWhatIsWrongAndLosesNothing() {
    add(ClientDraft.EMPTY);
    fill("phone", "ask Ana");
    fill("email", "ana at home");
    fill("birthDate", "31 Feb 1990");
    fill("notes", "n".repeat(4_100));
    screens.stage.keys(KeyCode.ENTER);
    waitFor("#firstNameMessage:danger");
    assertThat(message("firstNameMessage")).isEqualTo("A client needs at least a first name.");
    assertThat(message("phoneMessage")).isEqualTo("A phone number has no letters. Write it as 0917 123 4567.");
    assertThat(message("emailMessage")).contains("not an e-mail");
    assertThat(message("birthDateMessage")).contains("not a date");
    assertThat(message("notesMessage"))
        .isEqualTo("Notes: 4,100 characters are too many, 4,000 fit. Shorten it; nothing was lost.");
    assertThat(((TextField) screens.stage.find("#phone")).getText()).isEqualTo("ask Ana");
    assertThat(chosen).isEmpty();
    screens.pictures("form-errors");
  }

  private String message(String id) {
    return ((Label) screens.stage.find("#" + id)).getText();
  }

  @Test
  void warnsOfLookAlikesAndUsesOneOfThem() {
    StoredClient there = screens.world.client(
        "Maria Cristina", "Evangelista-Delos Santos", "0917 123 4567", "mc@example.ph");
    screens.world.client("Jun", "Evangelista", "0917 123 4567", "");
    add(new ClientDraft(Map.of(ClientField.FIRST_NAME, "Maria Cristina",
        ClientField.LAST_NAME, "Evangelista-Delos Santos", ClientField.PHONE, "0917 123 4567",
        ClientField.BIRTH_DATE, "31 Dec 1990")));
    screens.stage.keys(KeyCode.ENTER);
    waitFor(".use-this");
    assertThat(decision()).contains("Same phone and name", "Same phone");
    screens.pictures("form-alike");
    screens.stage.click(".use-this");
    assertThat(chosen).extracting(ClientRow::id).containsExactly(there.id());
  }

  @Test
  void savesALookAlikeAnywayWhenToldTo() {
    screens.world.client("Maria", "Santos", "0917 123 4567", "");
    add(ClientWorld.draft("Jo", "Santos").with(ClientField.PHONE, "0917 123 4567"));
    screens.stage.keys(KeyCode.ENTER);
    waitFor(".save-anyway");
    screens.stage.click(".save-anyway");
    FxToolkit.waitUntil("saved", () -> !chosen.isEmpty());
    assertThat(chosen.getFirst().name().full()).isEqualTo("Jo Santos");
  }

  @Test
  void theSecondDeskSeesWhatTheFirstChangedAndChooses() {
    StoredClient client = screens.world.client("Maria", "Santos", "0917 123 4567", "");
    edit(client.id());
    ClientDraft theirs = ClientDraft.of(client.details(), "PH").with(ClientField.EMAIL, "maria@theirs.ph")
        .with(ClientField.ADDRESS, "1 Mabini St");
    screens.access.save(new SaveClientRequest.Edit(client.id(), client.version(), theirs, true));
    fill("email", "maria@mine.ph");
    fill("notes", "Likes tea");
    screens.stage.keys(KeyCode.ENTER);
    waitFor(".client-decision .radio-button");
    assertThat(((TextField) screens.stage.find("#address")).getText()).isEqualTo("1 Mabini St");
    assertThat(((TextField) screens.stage.find("#email")).getText()).isEqualTo("maria@mine.ph");
    screens.pictures("form-stale");
    FxToolkit.run(() -> screens.stage.scene().getRoot().lookupAll(".radio-button").stream()
        .map(RadioButton.class::cast).filter(radio -> radio.getText().contains("theirs.ph"))
        .forEach(RadioButton::fire));
    screens.stage.click("#saveButton");
    FxToolkit.waitUntil("saved", () -> !chosen.isEmpty());
    ClientDraft stored = ClientDraft.of(screens.access.read(client.id()).orElseThrow().client().details(), "PH");
    assertThat(stored).isEqualTo(theirs.with(ClientField.NOTES, "Likes tea"));
  }

  @Test
  void aClientArchivedElsewhereIsSaidAndNothingIsLost() {
    StoredClient client = screens.world.client("Maria", "Santos", "", "");
    edit(client.id());
    screens.access.archive(client.id());
    fill("notes", "Likes tea");
    screens.stage.keys(KeyCode.ENTER);
    waitFor(".client-decision.refused");
    assertThat(decision()).contains("Another desk archived this client");
    assertThat(((TextInputControl) screens.stage.find("#notes")).getText()).isEqualTo("Likes tea");
  }

  @Test
  void archivesUnlessTheyAreStillExpected() {
    StoredClient client = screens.world.client("Maria", "Santos", "", "");
    long booking = screens.world.visit(client.id(), "CONFIRMED", "2026-12-01T13:00:00+08:00", "T1", "SHI");
    edit(client.id());
    screens.stage.click("#archiveButton");
    waitFor(".client-decision.refused");
    assertThat(decision()).contains("One booking is still to come, the next on", "13:00");
    assertThat(archived).isEmpty();
    screens.world.asOwner(
        "UPDATE guitara.appointment SET status = 'CANCELLED', ended_reason = 'test' WHERE id = " + booking);
    screens.stage.click("#archiveButton");
    FxToolkit.waitUntil("archived", () -> !archived.isEmpty());
  }

  @Test
  void showsTheWholeFormOfALongKnownClient() {
    StoredClient client = screens.world.add(ClientWorld.draft("Maria Cristina", "Evangelista-Delos Santos")
        .with(ClientField.PHONE, "0917 123 4567").with(ClientField.EMAIL, "maria.cristina.evangelista@example.ph")
        .with(ClientField.BIRTH_DATE, "1990-11-22").with(ClientField.ALLERGY_NOTE, "Peppermint oil, hot stones")
        .with(ClientField.NOTES, "Prefers the room by the garden.\nArrives early.")
        .with(ClientField.ADDRESS, "Unit 12B, 1450 Taft Avenue, Barangay 27, Pasay"));
    screens.world.visit(client.id(), "COMPLETED", "2026-11-10T13:00:00+08:00", "T1", "SHI");
    edit(client.id());
    FxToolkit.waitUntil("birth date read",
        () -> ((Label) screens.stage.scene().lookup("#birthDateRead")).getText().contains("36 years"));
    screens.pictures("form-edit");
    assertThat(message("birthDateRead")).contains("1990");
  }
}
