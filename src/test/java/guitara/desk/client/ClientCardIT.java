package guitara.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientField;
import guitara.client.ClientWorld;
import guitara.client.ReadTherapists;
import guitara.client.StoredClient;
import guitara.support.FxToolkit;
import guitara.ui.control.Notice;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCardIT {

  private ClientScreens screens;

  @BeforeEach
  void open() {
    screens = new ClientScreens(640, 1000);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private String text(String selector) {
    Node node = screens.stage.find(selector);
    return node instanceof Label label ? label.getText() : ((Button) node).getText();
  }

  private List<String> lines(String place) {
    return FxToolkit.on(() -> ((VBox) screens.stage.scene().lookup(place)).getChildren().stream()
        .map(line -> line instanceof Label label ? label.getText() : line.getAccessibleText()).toList());
  }

  private StoredClient regular() {
    String bea = Long.toString(new ReadTherapists(screens.world.database()).read().getFirst().id());
    StoredClient maria = screens.world.add(ClientWorld.draft("Maria Cristina", "Evangelista-Delos Santos")
        .with(ClientField.PHONE, "0917 123 4567").with(ClientField.EMAIL, "mc.evangelista@example.ph")
        .with(ClientField.ALLERGY_NOTE, "Peppermint and eucalyptus oil").with(ClientField.PREFERRED_STAFF, bea)
        .with(ClientField.NOTES, "Likes the quiet room. Brings her mother every other time."));
    for (int month = 1; month < 10; month++) {
      screens.world.visit(maria.id(), "COMPLETED", "2026-0" + month + "-03T14:00:00+08:00", "T1", "SHI");
    }
    for (int day = 1; day <= 3; day++) {
      screens.world.visit(maria.id(), "NO_SHOW", "2026-10-0" + day + "T14:00:00+08:00", "T2", "FOO");
    }
    long off = screens.world.visit(maria.id(), "CANCELLED", "2026-10-20T14:00:00+08:00", "T2", "FOO");
    screens.world.asOwner("UPDATE guitara.appointment SET ended_reason = 'Has a cold' WHERE id = " + off);
    screens.world.visit(maria.id(), "AWAITING_PAYMENT", "2026-11-20T14:00:00+08:00", "T1", "SHI");
    return maria;
  }

  @Test
  void saysEverythingAboutARegular() {
    StoredClient maria = regular();
    long coming = screens.world.visit(maria.id(), "CONFIRMED", "2026-12-01T14:00:00+08:00", "T1", "SHI");
    long before = screens.world.database().statements();
    screens.card(maria.id());
    assertThat(screens.world.database().statements()).as("the whole card").isEqualTo(before + 2);
    assertThat(text("#phoneButton")).isEqualTo("0917 123 4567");
    assertThat(text("#bookButton")).isEqualTo("Book Shiatsu massage with Bea");
    assertThat(FxToolkit.on(() -> screens.stage.scene().getRoot().lookupAll(".client-chip").stream()
        .map(chip -> ((Label) chip).getText()).toList())).containsExactly(
            "Allergy: Peppermint and eucalyptus oil", "3 no-shows", "Unpaid ₱500.00, 2 days ago");
    assertThat(FxToolkit.on(() -> screens.stage.scene().getRoot().lookupAll(".figure").stream()
        .map(figure -> ((Label) figure).getText()).toList())).startsWith("10", "3", "1", "₱4,500.00", "Jan 3, 2026");
    assertThat(lines("#coming")).containsExactly(
        "Dec 1, 2026 14:00–15:00, Shiatsu massage, Confirmed, ₱500.00, Bea");
    assertThat(lines("#history")).hasSize(10).startsWith(
        "Nov 20, 2026 14:00–15:00, Shiatsu massage, To be paid, ₱500.00, Bea",
        "Oct 20, 2026 14:00–15:00, Foot massage, Cancelled, ₱500.00, Tess, Has a cold");
    screens.pictures("card");
    screens.stage.click("#coming .visit-line");
    assertThat(screens.bookings).containsExactly(coming);
  }

  @Test
  void somebodyNewHasSentencesInsteadOfLists() {
    StoredClient ana = screens.world.client("Ana", "Lim", "", "");
    screens.card(ana.id());
    assertThat(lines("#coming")).containsExactly("Nothing booked.");
    assertThat(lines("#history")).containsExactly("Never here before.");
    assertThat(text("#bookButton")).isEqualTo("Book");
    assertThat(screens.stage.find("#moreButton").isVisible()).isFalse();
    assertThat(screens.stage.find("#phoneButton").isVisible()).isFalse();
    screens.pictures("card-new");
  }

  @Test
  void theKeyboardDoesItAll() {
    StoredClient maria = regular();
    screens.card(maria.id());
    assertThat(screens.focused().getId()).isEqualTo("bookButton");
    screens.stage.keys(KeyCode.ENTER);
    screens.stage.keys(KeyCode.CONTROL, KeyCode.B);
    assertThat(screens.booked).hasSize(2).containsOnly("Maria Cristina Evangelista-Delos Santos");
    FxToolkit.run(() -> screens.stage.scene().lookup("#moreButton").requestFocus());
    screens.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("all visits", () -> lines("#history").size() == 14);
    screens.stage.settle();
    assertThat(screens.focused().getAccessibleText()).startsWith("Apr 3, 2026");
    screens.stage.keys(KeyCode.ENTER);
    assertThat(screens.bookings).hasSize(1);
    assertThat(FxToolkit.on(() -> screens.stage.scene().getRoot().lookupAll(".client-card .button").stream()
        .filter(Node::isVisible).filter(node -> node.getAccessibleRole() == AccessibleRole.BUTTON)
        .map(Button.class::cast)
        .filter(button -> button.getAccessibleText() == null && button.getText().isBlank()).toList())).isEmpty();
    screens.stage.keys(KeyCode.F2);
    screens.waitFor("#firstName");
  }

  @Test
  void aClickOnThePhoneCopiesIt() {
    StoredClient maria = regular();
    screens.card(maria.id());
    screens.stage.click("#phoneButton");
    assertThat(screens.notices).extracting(Notice::text).containsExactly("0917 123 4567 is copied.");
    assertThat(FxToolkit.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("0917 123 4567");
  }

  @Test
  void whatAnotherDeskChangesShows() {
    StoredClient ana = screens.world.client("Ana", "Lim", "", "");
    screens.card(ana.id());
    screens.world.visit(ana.id(), "CONFIRMED", "2026-12-01T14:00:00+08:00", "T1", "SHI");
    FxToolkit.run(screens.cards::refresh);
    FxToolkit.waitUntil("the new booking", () -> lines("#coming").getFirst().startsWith("Dec 1, 2026"));
  }
}
