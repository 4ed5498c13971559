package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

class RolesIT {

  private static final String CANCEL = "SELECT count(*) FROM role_capability g JOIN role r ON r.id = g.role_id"
      + " JOIN capability c ON c.id = g.capability_id WHERE r.code = 'VIEWER' AND c.code = 'booking.cancel'";

  private static CheckBox box(AdminWindow window, String role) {
    return (CheckBox) window.driver.find("#role" + role);
  }

  @Test
  void aCapabilityIsGivenToARole() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.ROLES);
      window.open("booking.cancel");
      assertThat(box(window, "RECEPTIONIST").isDisabled()).as("it comes through Bookings").isTrue();
      assertThat(box(window, "RECEPTIONIST").getText()).contains("through Bookings");
      window.driver.click("#roleVIEWER");
      window.waitFor("Viewer may do this from now on");
      assertThat(window.house.count(CANCEL)).isOne();
      assertThat(box(window, "VIEWER").isSelected()).isTrue();
    }
  }

  @Test
  void whatIsRefusedIsPutBack() {
    try (AdminWindow window = new AdminWindow("MANAGER")) {
      window.go(Section.ROLES);
      window.open("admin.jobs");
      window.driver.click("#roleVIEWER");
      window.waitFor("You can give or take only");
      assertThat(box(window, "VIEWER").isSelected()).isFalse();
    }
  }

  @Test
  void whoeverDoesNotConfirmChangesNothing() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.letTimePass();
      window.go(Section.ROLES);
      window.open("booking.cancel");
      window.driver.click("#roleVIEWER");
      window.waitFor("Is it you?");
      assertThat(box(window, "VIEWER").isSelected()).as("as it is asked for").isTrue();
      window.driver.click("#giveUpButton");
      assertThat(box(window, "VIEWER").isSelected()).isFalse();
      assertThat(window.house.count(CANCEL)).isZero();
    }
  }
}
