package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.ui.control.Fold;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AccountsIT {

  @Test
  void aRoleIsGivenInTheDrawerAndStandsInTheList() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.open("Liza");
      window.choose("#roleBox", "Manager");
      window.choose("#branchBox", "Guitara Barbers");
      window.driver.click("#giveButton");
      window.waitForRow("Manager at Guitara Barbers, Receptionist");
      window.waitFor("The role is given");
      assertThat(window.house.count("SELECT count(*) FROM account_role WHERE branch_id IS NOT NULL")).isOne();
    }
  }

  @Test
  void aDangerousStepAsksWhoSitsHereAndGoesOnByItself() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.letTimePass();
      window.open("Liza");
      window.driver.click("#resetButton");
      window.waitFor("Is it you?");
      assertThat(window.isThere("#codeField")).as("Jo has no one-time codes").isFalse();
      window.set("#password", "something else");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("That was not right");
      assertThat(window.house.count("SELECT count(*) FROM one_time_code")).isZero();
      window.set("#password", AdminWindow.PASSWORD);
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Valid until");
      assertThat(window.says("Is it you?")).isFalse();
      String code = ((Labeled) window.driver.find(".admin-code-value")).getText();
      assertThat(code).matches("[A-Z2-9]{4} [A-Z2-9]{4} [A-Z2-9]{4}");
      assertThat(window.house.count("SELECT count(*) FROM one_time_code WHERE purpose = 'RESET' AND code_hash = "
          + "code_hash('" + code + "')")).isOne();
    }
  }

  /// The panel asks the server, not what was known at sign-in.
  @Test
  void whoeverHasOneTimeCodesByNowIsAskedForOne() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.letTimePass();
      window.house.asOwner(
          "UPDATE account SET factor_secret = 'twelve', factor_since = now() WHERE login = 'staff-jo'");
      window.open("Liza");
      window.driver.click("#resetButton");
      window.waitFor("Is it you?");
      assertThat(window.isThere("#codeField")).isTrue();
    }
  }

  @Test
  void onesOwnAccountOpensFromTheMenuAndByKey() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.driver.run(() ->
          ((MenuButton) window.driver.scene().lookup("#personMenu")).getItems().getFirst().fire());
      window.waitFor("Administrator, everywhere");
      window.pictures("7-my-account");
      window.driver.keys(KeyCode.ESCAPE);
      window.driver.waitUntil("the drawer is closed", () -> !window.driver.scene().lookup(".drawer").isVisible());
      window.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.waitFor("Administrator, everywhere");
      window.driver.run(() -> window.driver.scene().getRoot().lookupAll(".fold").stream().map(Fold.class::cast)
          .reduce((before, last) -> last).orElseThrow().open());
      window.waitFor("1. Scan this");
      window.pictures("7-my-account-key");
    }
  }

  @Test
  void whoGivesMoreThanTheyHaveIsToldWhatToDo() {
    try (AdminWindow window = new AdminWindow("MANAGER")) {
      window.open("Liza");
      window.choose("#roleBox", "Administrator");
      window.driver.click("#giveButton");
      window.waitFor("You can give or take only what you have everywhere yourself");
      assertThat(window.house.count("SELECT count(*) FROM account_role")).isEqualTo(2);
    }
  }

  @Test
  void nobodyIsOfferedToDisableThemselves() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.open("Jo Reyes");
      window.waitFor("This is your own account");
      assertThat(window.isThere("#disableButton")).isFalse();
      assertThat(window.isThere("#giving")).isFalse();
    }
  }

  @Test
  void whoeverIsDisabledIsShownSo() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.open("Liza");
      window.driver.click("#disableButton");
      window.waitFor("The account is disabled");
      window.waitFor("Let in again");
      window.waitForRow("Disabled");
      assertThat(window.house.count("SELECT count(*) FROM session WHERE ended_why = 'REVOKED'")).isOne();
    }
  }

  @Test
  void aNewAccountIsMadeByKeyboardAlone() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.waitForRow("Liza");
      window.driver.keys(KeyCode.CONTROL, KeyCode.N);
      window.waitFor("Create account");
      window.driver.keys(KeyCode.DOWN);
      window.driver.waitUntil("the login is suggested", () ->
          ((TextField) window.driver.scene().lookup("#loginField")).getText().equals("bea"));
      window.driver.run(() -> window.driver.scene().lookup("#createButton").requestFocus());
      window.driver.keys(KeyCode.SPACE);
      window.waitFor("There is an account for Bea Cruz now");
      window.waitForRow("No password yet");
      window.waitFor("No role yet");
    }
  }

  @Test
  void aLoginThatIsTakenKeepsWhatWasTyped() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.waitForRow("Liza");
      window.driver.keys(KeyCode.CONTROL, KeyCode.N);
      window.waitFor("Create account");
      window.set("#nameField", "Another Liza");
      window.set("#loginField", "staff-liza");
      window.driver.click("#createButton");
      window.waitFor("There is one of that name or code already");
      assertThat(((TextField) window.driver.find("#nameField")).getText()).isEqualTo("Another Liza");
    }
  }

  @Test
  void searchingNarrowsAndSaysWhenNothingFits() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.waitForRow("Liza");
      window.set("#search", "reception");
      assertThat(window.rows()).isOne();
      window.set("#search", "zzz");
      window.waitFor("Nothing fits what you typed");
      window.driver.run(() -> window.driver.scene().lookup("#search").requestFocus());
      window.driver.keys(KeyCode.ESCAPE);
      assertThat(window.rows()).isEqualTo(2);
    }
  }

  @Test
  void aChangeElsewhereIsSeenHere() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.open("Liza");
      window.waitFor("front-1");
      window.house.asOwner("UPDATE session SET ended_at = now(), ended_why = 'SIGNED_OUT' WHERE account_id = "
          + window.account("LIZA"));
      window.waitFor("Not signed in anywhere");
    }
  }
}
