package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the drawer says and fills in when a client is chosen, and the way to their card and back.
class BookingClientIT {

  private final DrawerFixture desk = new DrawerFixture(access -> access);
  private final House house = desk.house;

  @BeforeEach
  void someHistory() {
    desk.realClients = true;
    house.asOwner("UPDATE client SET allergy_note = 'Nut oil' WHERE id = " + house.ana);
    for (int day = 1; day <= 4; day++) {
      house.asOwner("""
          WITH made AS (
            INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
            SELECT %1$d, %2$d, '%3$s', tstzrange(at, at + interval '90 minutes'), current_date, 675, %4$d, %4$d
              FROM (SELECT timestamptz '2026-02-01 06:00Z' + interval '1 day' * %5$d AS at) visit
            RETURNING id, during)
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
          SELECT id, 1, %6$d, %7$d, during, 675 FROM made""".formatted(house.branch.id(), house.ana,
              day == 1 ? "COMPLETED" : "NO_SHOW", house.liza.staffId(), day, house.hotStone, house.bea));
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void chooseAna() {
    desk.openNew();
    desk.stage.type("ana");
    desk.waitFor("Ana Peña");
    desk.stage.keys(KeyCode.ENTER);
  }

  @Test
  void warningsAndTheUsualAreThereAsSoonAsTheClientIsChosen() {
    chooseAna();
    desk.waitFor("Allergy: Nut oil");
    assertThat(desk.says("3 no-shows")).isTrue();
    desk.waitFor("Hot stone service 90 min with Bea Cruz");
    desk.pictures("12-usual");
  }

  @Test
  void theCardIsOneClickAwayAndEscLeadsBackToWhatWasTyped() {
    chooseAna();
    desk.waitFor("Allergy: Nut oil");
    desk.set("#timeField", "19:45");
    FxToolkit.waitUntil("the way to the card", () -> desk.stage.scene().lookup("#clientCardButton") != null);
    desk.stage.click("#clientCardButton");
    desk.waitFor("To come");
    desk.pictures("13-card-from-booking");
    desk.stage.keys(KeyCode.ESCAPE);
    FxToolkit.waitUntil("the booking again", () -> desk.stage.scene().lookup("#timeField") != null);
    assertThat(FxToolkit.on(() -> ((TextField) desk.stage.scene().lookup("#timeField")).getText())).isEqualTo("19:45");
    desk.waitFor("Allergy: Nut oil");
  }

  @Test
  void theCardBooksTheUsual() {
    chooseAna();
    FxToolkit.waitUntil("the way to the card", () -> desk.stage.scene().lookup("#clientCardButton") != null);
    desk.stage.click("#clientCardButton");
    desk.waitFor("To come");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.B);
    desk.waitFor("Hot stone service 90 min with Bea Cruz");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'CONFIRMED' AND client_id = " + house.ana))
        .isEqualTo(1);
  }
}
