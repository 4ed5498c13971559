package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import guitara.support.FxToolkit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShellIT {

  @Test
  void everyPlaceIsOneKeyAway() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
      assertThat(FxToolkit.on(() -> window.session.model().sectionProperty().get())).isEqualTo(Section.AUDIT);
      window.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.waitFor("Bookings");
      assertThat(FxToolkit.on(() -> window.session.model().sectionProperty().get())).isEqualTo(Section.ROLES);
    }
  }

  @Test
  void whoeverLosesARightLosesItsPlaceAtOnce() {
    try (AdminWindow window = new AdminWindow("MANAGER")) {
      window.waitForRow("Liza");
      assertThat(FxToolkit.on(() -> window.session.model().sections().stream().toList()))
          .containsExactly(Section.ACCOUNTS, Section.ROLES, Section.AUDIT, Section.HEALTH);
      window.house.asOwner("DELETE FROM role_capability WHERE capability_id = "
          + "(SELECT id FROM capability WHERE code = 'admin.accounts') AND role_id = "
          + "(SELECT id FROM role WHERE code = 'MANAGER')");
      window.driver.waitUntil("the place is closed", () ->
          !window.session.model().sections().contains(Section.ACCOUNTS));
      assertThat(FxToolkit.on(() -> window.session.model().sectionProperty().get())).isEqualTo(Section.ROLES);
    }
  }

  @Test
  void whoeverIsShutOutHasLeft() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.waitForRow("Liza");
      window.house.asOwner("UPDATE session SET ended_at = now(), ended_why = 'REVOKED' WHERE account_id = "
          + window.account("JO"));
      window.driver.waitUntil("the face has been left", () -> window.left.get() > 0);
      assertThat(window.data.signIn().current()).isEmpty();
    }
  }

  @Test
  void whoHasNoRightHereIsToldSo() {
    try (AdminWindow window = new AdminWindow("VIEWER")) {
      window.waitFor("Your roles open nothing here");
    }
  }

  @Test
  void whatWasTypedWaitsAndIsTakenUpOrGivenUp() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.waitForRow("Liza");
      window.driver.keys(KeyCode.CONTROL, KeyCode.N);
      window.set("#nameField", "Wanda");
      window.driver.keys(KeyCode.ESCAPE);
      window.waitFor("Continue: New account");
      window.driver.click("#keptButton");
      assertThat(((TextField) window.driver.find("#nameField")).getText()).isEqualTo("Wanda");
      window.driver.keys(KeyCode.ESCAPE);
      window.driver.click("#discardButton");
      window.waitFor("Discarded: New account");
      assertThat(window.says("Continue: New account")).isFalse();
      window.driver.click(".notice-answer");
      window.waitFor("Continue: New account");
    }
  }
}
