package guitara.account;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Secret;
import guitara.support.FxToolkit;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one sees of one's own account, password and PIN; the looks are written to `target/pictures/account`.
class MyAccountIT {

  private static final String NEW = "New password";
  private static final String AGAIN = "The new password once more";

  @Test
  void itSaysWhoOneIsAndForHowLong() {
    try (AccountWindow window = new AccountWindow()) {
      window.house.asOwner("""
          INSERT INTO account_role (account_id, role_id, branch_id)
          SELECT a.id, r.id, b.id FROM account a, role r, branch b
           WHERE a.login = 'staff-liza' AND r.code = 'SUPERVISOR' AND b.code = 'BARB';
          UPDATE account SET email = 'liza.santos@royal-care.example', name = 'Maria Cristina Evangelista-Delos Santos'
           WHERE login = 'staff-liza'""");
      window.driver.keys(KeyCode.ESCAPE);
      window.openAgain();
      window.waitFor("Maria Cristina Evangelista-Delos Santos");
      window.waitFor("staff-liza or liza.santos@royal-care.example");
      window.waitFor("Receptionist, everywhere\nSupervisor at Guitara Barbers");
      window.waitFor(", by password");
      window.waitFor("Off. Your password alone lets you in.");
      window.pictures("1-overview");
    }
  }

  @Test
  void whoeverHasNoRoleAndCameByPinIsToldSo() {
    try (AccountWindow window = new AccountWindow()) {
      window.house.asOwner("DELETE FROM account_role; UPDATE account SET pin_hash = new_secret_hash('246810')");
      long account = window.signIn.session().person().accountId();
      window.driver.keys(KeyCode.ESCAPE);
      window.signIn.lock();
      assertThat(window.signIn.withPin(account, new Secret("246810"))).isPresent();
      window.openAgain();
      window.waitFor("No role yet");
      window.waitFor(", by PIN");
      window.unfold("PIN");
      window.fill("New PIN", "204816");
      window.fill("The PIN once more", "204816");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("You came in by PIN");
    }
  }

  @Test
  void aPasswordIsChangedByKeyboardAlone() {
    try (AccountWindow window = new AccountWindow()) {
      assertThat(window.lets(AccountWindow.PASSWORD, "")).isTrue();
      window.driver.keys(KeyCode.SPACE);
      window.driver.type("cold mango juice");
      window.driver.keys(KeyCode.ENTER);
      window.driver.type("cold mango juice");
      window.pictures("2-password");
      window.driver.keys(KeyCode.ENTER);
      window.waitUntilTold("Your password is changed");
      assertThat(window.hasField(NEW)).as("the form is folded").isFalse();
      assertThat(window.lets("cold mango juice", "")).isTrue();
      assertThat(window.lets(AccountWindow.PASSWORD, "")).isFalse();
      assertThat(window.house.rows("SELECT ended_why FROM session WHERE station = 'front-2' ORDER BY id"))
          .as("where she was signed in before").startsWith("REVOKED");
      assertThat(FxToolkit.on(() -> window.driver.scene().getFocusOwner()))
          .as("the focus is where it was").isEqualTo(FxToolkit.on(() -> window.fold("Password").opener()));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      short            | at least 10 characters
      qwertyuiop       | every list of passwords
      staff-liza7      | made of your name
      lemon grass      | you already have
      """)
  void aPasswordThatCannotBeUsedIsRefusedInPlainWords(String wanted, String why) {
    try (AccountWindow window = new AccountWindow()) {
      window.unfold("Password");
      window.waitFor("10 to 200 characters");
      window.fill(NEW, wanted);
      window.fill(AGAIN, wanted);
      window.press("Change password");
      window.waitFor(why);
      assertThat(window.text(NEW)).as("what was typed stays").isEqualTo(wanted);
      assertThat(FxToolkit.on(() -> window.driver.scene().getFocusOwner())).isEqualTo(window.field(NEW));
      assertThat(window.house.count("SELECT count(*) FROM account WHERE password_hash = secret_hash('"
          + AccountWindow.PASSWORD + "', password_hash)")).isOne();
      if (why.startsWith("every")) {
        window.pictures("2-password-refused");
      }
    }
  }

  @Test
  void twoDifferentPasswordsAreNotSent() {
    try (AccountWindow window = new AccountWindow()) {
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      window.fill(AGAIN, "cold mango juicy");
      window.press("Change password");
      window.waitFor("This is not the same");
      window.pictures("2-password-differs");
      assertThat(window.text(NEW)).isEqualTo("cold mango juice");
      assertThat(window.text(AGAIN)).isEmpty();
      window.driver.type("c");
      assertThat(window.says("This is not the same")).as("once it is typed again").isFalse();
    }
  }

  @Test
  void afterFiveMinutesItAsksWhoSitsHereAndGoesOnByItself() {
    try (AccountWindow window = new AccountWindow()) {
      window.letTimePass();
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      window.fill(AGAIN, "cold mango juice");
      window.press("Change password");
      window.waitFor("Is it you?");
      assertThat(window.hasField("One-time code")).as("Liza has no one-time codes").isFalse();
      window.fill("Your password", "not hers at all");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("That was not right");
      window.pictures("3-confirm-wrong");
      assertThat(window.text(NEW)).as("what was typed stays").isEqualTo("cold mango juice");
      window.fill("Your password", AccountWindow.PASSWORD);
      window.driver.keys(KeyCode.ENTER);
      window.waitUntilTold("Your password is changed");
      assertThat(window.lets("cold mango juice", "")).isTrue();
    }
  }

  @Test
  void whoeverWouldRatherNotProveItLosesNothing() {
    try (AccountWindow window = new AccountWindow()) {
      window.letTimePass();
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      window.fill(AGAIN, "cold mango juice");
      window.press("Change password");
      window.waitFor("Is it you?");
      window.giveUp();
      window.waitUntilGone("Is it you?");
      assertThat(window.text(NEW)).isEqualTo("cold mango juice");
      assertThat(window.lets(AccountWindow.PASSWORD, "")).isTrue();
    }
  }

  @Test
  void aPinIsSet() {
    try (AccountWindow window = new AccountWindow()) {
      window.waitFor("Not set. With one");
      window.unfold("PIN");
      window.fill("New PIN", "12a4567");
      assertThat(window.text("New PIN")).as("six digits and nothing else").isEmpty();
      window.fill("New PIN", "123456");
      window.fill("The PIN once more", "123456");
      window.pictures("4-pin");
      window.press("Set PIN");
      window.waitFor("Everybody tries this one first");
      window.fill("New PIN", "2048");
      window.fill("The PIN once more", "2048");
      window.press("Set PIN");
      window.waitFor("A PIN has six digits");
      window.fill("New PIN", "204816");
      window.fill("The PIN once more", "204817");
      window.press("Set PIN");
      window.waitFor("This is not the same");
      window.fill("The PIN once more", "204816");
      window.press("Set PIN");
      window.waitUntilTold("Your PIN is set");
      window.waitUntilGone("Not set. With one");
      assertThat(window.house.count("SELECT count(*) FROM account WHERE pin_hash = secret_hash('204816', pin_hash)"))
          .isOne();
    }
  }

  @Test
  void oneFormIsOpenAtATimeAndForgetsWhatWasTyped() {
    try (AccountWindow window = new AccountWindow()) {
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      TextInputControl field = window.field(NEW);
      window.unfold("PIN");
      assertThat(window.hasField(NEW)).isFalse();
      assertThat(AccountWindow.contentOf(field)).isEmpty();
      window.unfold("PIN");
      assertThat(window.hasField("New PIN")).as("the same button leaves the form").isFalse();
    }
  }

  /// Unlike a booking, a password that was typed waits for nobody.
  @Test
  void whateverWasTypedIsForgottenWithTheDrawerAndTheWindow() {
    try (AccountWindow window = new AccountWindow()) {
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      TextInputControl field = window.field(NEW);
      window.driver.keys(KeyCode.ESCAPE);
      assertThat(window.isOpen()).isFalse();
      assertThat(AccountWindow.contentOf(field)).isEmpty();

      window.openAgain();
      window.waitFor("Signed in");
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      TextInputControl again = window.field(NEW);
      Scene inside = window.cover();
      assertThat(AccountWindow.contentOf(again)).isEmpty();
      window.driver.run(() -> window.driver.stage().setScene(inside));
      assertThat(window.isOpen()).as("a colleague who comes next sees nothing of hers").isFalse();
    }
  }

  @Test
  void whereTheServerNoLongerKnowsOneItFailsAndCanBeTriedAgain() {
    try (AccountWindow window = new AccountWindow()) {
      window.unfold("Password");
      window.fill(NEW, "cold mango juice");
      window.fill(AGAIN, "cold mango juice");
      window.house.asOwner("UPDATE session SET expires_at = expires_at - interval '1 day'");
      window.press("Change password");
      Runnable again = window.waitForFailure();
      assertThat(window.text(NEW)).as("what was typed stays").isEqualTo("cold mango juice");
      window.house.asOwner("UPDATE session SET expires_at = expires_at + interval '1 day'");
      window.driver.run(again);
      window.waitUntilTold("Your password is changed");
      assertThat(window.lets("cold mango juice", "")).isTrue();
    }
  }
}
