package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.admin.shell.Section;
import guitara.boot.admin.AdminCare;
import guitara.database.Vaults;
import guitara.support.House;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HealthIT {

  /// An index that was never finished, as an interrupted build leaves it.
  static void plant(House house) {
    house.asOwner("CREATE TABLE guitara.leftover (id int); INSERT INTO guitara.leftover VALUES (1), (1)");
    assertThatThrownBy(() ->
        house.asOwner("CREATE UNIQUE INDEX CONCURRENTLY leftover_id_key ON guitara.leftover (id)"))
        .hasMessageContaining("could not create unique index");
  }

  @Test
  void aBrokenIndexIsFoundAndItsCardSaysWhatItMeans() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      plant(window.house);
      window.go(Section.HEALTH);
      window.waitForRow("leftover_id_key");
      window.waitFor("1 thing to do");
      window.open("leftover_id_key");
      window.waitFor("Every booking is written to it and none is found by it");
      window.waitFor("Everybody can keep working meanwhile");
      window.driver.click(".fold .button");
      window.waitFor("DROP INDEX CONCURRENTLY IF EXISTS");
      window.driver.keys(KeyCode.ESCAPE);
      window.house.asOwner("DROP TABLE guitara.leftover");
      window.driver.keys(KeyCode.F5);
      window.driver.waitUntil("the finding is gone", () -> !window.says("leftover_id_key"));
    }
  }

  @Test
  void aBrokenIndexIsTriedOutAndCuredAndStandsInTheHistory() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      plant(window.house);
      window.go(Section.HEALTH);
      window.open("leftover_id_key");
      window.driver.click("#tryButton");
      window.waitFor("Tried out and rolled back");
      assertThat(window.house.count("SELECT count(*) FROM pg_class WHERE relname = 'leftover_id_key'")).isOne();
      window.driver.click("#doButton");
      window.waitFor("It is done.");
      window.pictures("7-health-cured");
      assertThat(window.house.count("SELECT count(*) FROM pg_class WHERE relname = 'leftover_id_key'")).isZero();
      window.driver.keys(KeyCode.ESCAPE);
      window.driver.waitUntil("the finding is gone", () -> !window.says("leftover_id_key"));
      window.driver.click("#runsTab");
      window.waitForRow("leftover_id_key");
      window.open("Remove the unfinished index");
      window.waitFor("DROP INDEX CONCURRENTLY");
      window.pictures("7-health-run");
    }
  }

  @Test
  void whoeverMayOnlyLookIsToldWhatCouldNotBeSeen() {
    try (AdminWindow window = new AdminWindow("ADMIN", 1280, 720,
        house -> AdminCare.known(house.server::url, house.server.workstation(), AdminWindow.vaults()))) {
      window.go(Section.HEALTH);
      window.waitFor("could not see everything");
      window.driver.click("#checksTab");
      window.waitForRow("Not seen");
      window.open("Not seen");
      window.pictures("7-health-unseen");
      window.waitFor("GRANT");
    }
  }

  @Test
  void onAServerOfOthersSomebodySaysOnceWhoLooksAfterIt() {
    Vaults vaults = AdminWindow.vaults();
    try (AdminWindow window = new AdminWindow("ADMIN", 1280, 720,
        house -> AdminCare.shared(house.server::url, vaults))) {
      window.go(Section.HEALTH);
      window.waitFor("Who looks after this database?");
      window.set("#userField", window.house.server.owner().user());
      window.set("#passwordField", "not the one");
      window.driver.click("#enterButton");
      window.waitFor("is not the one that");
      window.pictures("7-health-login");
      window.set("#passwordField", window.house.server.owner().password().value());
      window.driver.click("#enterButton");
      window.waitFor("Examined at");
      try (AdminCare next = AdminCare.shared(window.house.server::url, vaults)) {
        assertThat(next.known()).isPresent();
      }
    }
  }

  @Test
  void theIndexCatalogueIsComparedWithWhatIsThere() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.house.asOwner("CREATE INDEX added_by_hand ON guitara.client (last_name, id)");
      window.go(Section.HEALTH);
      window.waitFor("Examined at");
      window.driver.click("#indexesTab");
      window.waitForRow("added_by_hand");
      window.waitFor("one differs");
      window.open("added_by_hand");
      window.waitFor("somebody has added it");
    }
  }

  @Test
  void aLimitIsSetForThisHouseAndTakenBack() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.HEALTH);
      window.waitFor("Examined at");
      window.driver.click("#limitsTab");
      window.waitForRow("Seconds from which on a transaction is long");
      window.open("Seconds from which on a transaction is long");
      window.set("#valueField", "nought");
      window.waitFor("Type a number above nought.");
      window.set("#valueField", "600");
      window.driver.click("#saveButton");
      window.waitFor("The limit is set");
      assertThat(window.house.rows("SELECT code || ' ' || value FROM health_threshold"))
          .containsExactly("long-transaction-s 600");
      window.waitForRow("600");
      window.open("Seconds from which on a transaction is long");
      window.pictures("7-health-limit");
      window.driver.click("#shippedButton");
      window.driver.waitUntil("as shipped",
          () -> window.house.rows("SELECT code FROM health_threshold").isEmpty());
    }
  }

  @Test
  void theDatabaseIsPutInOrder() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.house.asOwner("DROP INDEX guitara.appointment_pending_idx");
      window.go(Section.HEALTH);
      window.waitFor("Examined at");
      window.driver.click("#runsTab");
      window.driver.click("#optimizeButton");
      window.driver.click("#dryBox");
      window.driver.click("#runButton");
      window.waitFor("1 missing");
      window.driver.click("#dryBox");
      window.driver.click("#runButton");
      window.waitFor("none failed");
      window.pictures("7-health-optimize");
      assertThat(window.house.count("SELECT count(*) FROM pg_class WHERE relname = 'appointment_pending_idx'"))
          .isEqualTo(1);
    }
  }
}
