package guitara.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import guitara.support.Authenticator;
import guitara.support.FxToolkit;
import guitara.ui.SystemDialogs.Printing;
import guitara.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One-time codes, set up with an authenticator that reads the picture, used, and switched off again.
class FactorIT {

  private static final String FACTOR = "One-time codes";
  private static final String KEY = "Or type this key by hand";
  private static final String CODE = "2. Type the code that it shows now";
  private static final String ON = "Switch one-time codes on";

  /// As a camera sees it: the screen itself, in whatever colours it shows.
  private static String read(Scene scene) {
    Image seen = FxToolkit.on(() -> scene.snapshot(null));
    int wide = (int) seen.getWidth();
    int high = (int) seen.getHeight();
    int[] pixels = new int[wide * high];
    seen.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    try {
      return new MultiFormatReader().decode(
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels)))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no QR code can be read on the screen", e);
    }
  }

  private static List<String> codes(AccountWindow window) {
    return FxToolkit.on(() -> window.driver.scene().getRoot().lookupAll(".account-recovery-code").stream()
        .map(node -> ((Label) node).getText()).toList());
  }

  /// Up to where the picture is shown.
  private static Authenticator begin(AccountWindow window) {
    window.unfold(FACTOR);
    window.waitFor("1. Scan this");
    return Authenticator.of(window.text(KEY));
  }

  private static List<String> setUp(AccountWindow window) {
    window.fill(CODE, begin(window).code(0));
    window.press(ON);
    window.waitFor("Keep these ten codes");
    return codes(window);
  }

  @Test
  void anAuthenticatorReadsThePictureAndItsFirstCodePutsCodesInForce() {
    try (AccountWindow window = new AccountWindow()) {
      Authenticator phone = begin(window);
      assertThat(window.text(KEY)).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
      String uri = "otpauth://totp/Guitara:staff-liza?secret=" + window.text(KEY).replace(" ", "")
          + "&issuer=Guitara&algorithm=SHA1&digits=6&period=30";
      window.pictures("5-key");
      assertThat(read(window.driver.scene())).isEqualTo(uri);
      FxToolkit.run(() -> Theme.DARK.applyTo(window.driver.scene()));
      assertThat(read(window.driver.scene())).as("by night as well").isEqualTo(uri);
      FxToolkit.run(() -> Theme.LIGHT.applyTo(window.driver.scene()));
      assertThat(window.lets(AccountWindow.PASSWORD, "")).as("not in force yet").isTrue();

      window.fill(CODE, "000000".equals(phone.code(0)) ? "111111" : "000000");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("That code did not match");
      window.pictures("5-key-wrong-code");
      window.fill(CODE, phone.code(0));
      window.driver.keys(KeyCode.ENTER);
      window.waitUntilTold("One-time codes are on");
      window.waitFor("Keep these ten codes");
      window.waitFor("On since");
      window.waitFor("10 recovery codes are left.");
      window.pictures("6-recovery");
      assertThat(window.says("1. Scan this")).as("the key has gone").isFalse();
      assertThat(codes(window)).hasSize(10).doesNotHaveDuplicates()
          .allMatch(code -> code.matches("([A-Z2-9]{4} ){3}[A-Z2-9]{4}"));
      List<String> codes = codes(window);
      window.press("I have kept them");
      assertThat(codes(window)).isEmpty();

      assertThat(window.lets(AccountWindow.PASSWORD, "")).isFalse();
      assertThat(window.lets(AccountWindow.PASSWORD, phone.code(1))).isTrue();
      assertThat(window.lets(AccountWindow.PASSWORD, codes.get(3))).isTrue();
      window.driver.keys(KeyCode.ESCAPE);
      window.openAgain();
      window.waitFor("9 recovery codes are left.");
      window.pictures("7-in-force");
    }
  }

  @Test
  void theCodesAreCopiedPrintedAndSaved(@TempDir Path folder) throws IOException {
    try (AccountWindow window = new AccountWindow()) {
      List<String> codes = setUp(window);
      window.press("Copy");
      window.waitFor("Copied.");
      assertThat(FxToolkit.on(() -> Clipboard.getSystemClipboard().getString()))
          .contains("staff-liza").contains(codes);
      window.press("Print");
      window.waitFor("Printed.");
      assertThat(window.printed).singleElement().asString().contains(codes);
      window.printer = Printing.NO_PRINTER;
      window.press("Print");
      window.waitFor("This computer has no printer");

      Path file = folder.resolve("codes.txt");
      window.chosen = Optional.of(file);
      window.press("Save as text");
      window.waitFor("Saved as “codes.txt”");
      window.pictures("6-recovery-saved");
      assertThat(window.suggested).containsExactly("guitara-recovery-codes-staff-liza.txt");
      assertThat(Files.readString(file)).contains(codes).contains("staff-liza");
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      }
      window.chosen = Optional.of(folder.resolve("not there").resolve("codes.txt"));
      window.press("Save as text");
      window.waitFor("could not be written");
    }
  }

  @Test
  void whereCodesAreSetUpOneIsAskedForToConfirm() {
    try (AccountWindow window = new AccountWindow()) {
      Authenticator phone = begin(window);
      window.fill(CODE, phone.code(0));
      window.press(ON);
      window.waitFor("Keep these ten codes");
      window.press("I have kept them");
      window.letTimePass();
      window.unfold(FACTOR);
      window.waitFor("From then on your password alone lets you in");
      window.pictures("8-switch-off");
      window.press("Switch one-time codes off");
      window.waitFor("Is it you?");
      window.fill("Your password", AccountWindow.PASSWORD);
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("That was not right");
      window.pictures("8-switch-off-confirm");
      window.fill("Your password", AccountWindow.PASSWORD);
      window.fill("One-time code", phone.code(1));
      window.driver.keys(KeyCode.ENTER);
      window.waitUntilTold("One-time codes are off");
      window.waitFor("Off. Your password");
      assertThat(window.lets(AccountWindow.PASSWORD, "")).isTrue();
      assertThat(window.house.count("SELECT count(*) FROM one_time_code")).isZero();
    }
  }

  @Test
  void itAsksWhoSitsHereBeforeItShowsAKey() {
    try (AccountWindow window = new AccountWindow()) {
      window.letTimePass();
      window.unfold(FACTOR);
      window.waitFor("Is it you?");
      window.pictures("5-confirm");
      assertThat(window.house.count("SELECT count(*) FROM account WHERE factor_secret IS NOT NULL")).isZero();
      window.giveUp();
      window.waitUntilGone("Is it you?");
      assertThat(window.button("Set up")).as("folded, as before").isNotNull();
      window.unfold(FACTOR);
      window.waitFor("Is it you?");
      window.fill("Your password", AccountWindow.PASSWORD);
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("1. Scan this");
    }
  }

  @Test
  void afterAFailureItCanBeTriedAgain() {
    try (AccountWindow window = new AccountWindow()) {
      window.house.asOwner("UPDATE session SET expires_at = expires_at - interval '1 day'");
      window.unfold(FACTOR);
      Runnable again = window.waitForFailure();
      window.house.asOwner("UPDATE session SET expires_at = expires_at + interval '1 day'");
      window.driver.run(again);
      window.waitFor("1. Scan this");
    }
  }

  @Test
  void keyAndRecoveryCodesAreForgottenOnceOutOfSight() {
    try (AccountWindow window = new AccountWindow()) {
      Authenticator phone = begin(window);
      TextField key = (TextField) window.field(KEY);
      ImageView picture = (ImageView) window.driver.find("#picture");
      window.unfold(FACTOR);
      assertThat(AccountWindow.contentOf(key)).isEmpty();
      assertThat(FxToolkit.on(() -> picture.getImage() == null)).isTrue();
      assertThat(begin(window).code(0)).as("another key each time").isNotEqualTo(phone.code(0));

      window.driver.keys(KeyCode.ESCAPE);
      window.openAgain();
      window.waitFor("Signed in");
      assertThat(setUp(window)).hasSize(10);
      Scene inside = window.cover();
      assertThat(FxToolkit.on(() -> inside.getRoot().lookupAll(".account-recovery-code"))).isEmpty();
      assertThat(window.isOpen()).isFalse();
    }
  }
}
