package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class WorkstationsIT {

  private static AdminWindow window() {
    AdminWindow window = new AdminWindow("ADMIN");
    window.go(Section.WORKSTATIONS);
    return window;
  }

  @Test
  void aComputerIsInvitedAndShutOut() {
    try (AdminWindow window = window()) {
      window.waitFor("No other computer has joined this server");
      window.driver.click(".admin-head .accent");
      window.waitFor("Make a code");
      window.set("#nameField", "Front desk, left");
      window.driver.click("#inviteButton");
      window.waitFor("Valid until");
      window.pictures("5-computers-code");
      assertThat(((Labeled) window.driver.find(".admin-code-value")).getText())
          .matches("([A-Z2-9]{4} ){4}[A-Z2-9]{4}");
      window.open("Front desk, left");
      window.waitFor("It cannot sign in again");
      window.driver.click("#revokeButton");
      window.waitFor("“Front desk, left” is shut out");
      window.waitForRow("Shut out");
    }
  }

  @Test
  void whoeverDoesNotProveItInvitesNobody() {
    try (AdminWindow window = window()) {
      window.letTimePass();
      window.driver.click(".admin-head .accent");
      window.waitFor("Make a code");
      window.set("#nameField", "Front desk, left");
      window.driver.click("#inviteButton");
      window.waitFor("Is it you?");
      window.driver.click("#giveUpButton");
      assertThat(window.says("Is it you?")).isFalse();
      assertThat(window.house.count("SELECT count(*) FROM workstation")).isZero();
    }
  }
}
