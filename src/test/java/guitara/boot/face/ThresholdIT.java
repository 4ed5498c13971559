package guitara.boot.face;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.Session;
import guitara.boot.desk.DeskDoor;
import guitara.boot.desk.DeskSession;
import guitara.live.ServerClock;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.Theme;
import guitara.ui.control.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/// Coming in, leaving, being shown out and taking over, at a whole desk on a house's own database.
@Timeout(120)
class ThresholdIT {

  private static final String PASSWORD = "lemon grass at dawn";
  private static final String PIN = "246810";

  private final House house = House.open();
  private final DeskDoor door = DeskDoor.open(new FaceSetup(
      house.settings, "front-1", Locale.of("en", "PH"), ServerClock.still(House.CLOCK), () -> { }));
  private FxDriver driver;
  private Threshold<DeskSession> threshold;

  @BeforeEach
  void open(TestInfo test) {
    Duration patience = test.getTags().contains("hasty") ? Duration.seconds(2) : Duration.minutes(10);
    house.server.signIn("TESS", "RECEPTIONIST");
    house.asOwner("DELETE FROM session; UPDATE account SET password_hash = secret_hash('" + PASSWORD
        + "', gen_salt('bf', 4)), pin_hash = secret_hash('" + PIN + "', gen_salt('bf', 4))");
    FxToolkit.start();
    driver = FxDriver.show(StackPane::new, 1280, 800);
    threshold = FxToolkit.on(() -> new Threshold<>(door, List.of(), Theme.LIGHT, driver.stage(), patience));
    driver.run(threshold::show);
  }

  @AfterEach
  void close() {
    driver.close();
    threshold.close();
    house.close();
  }

  private void signIn(String login) {
    typePassword(login);
    driver.waitUntil("the desk is shown", this::isInside);
  }

  private void typePassword(String login) {
    driver.run(() -> {
      ((TextInputControl) driver.scene().lookup("#loginField")).setText(login);
      ((TextInputControl) driver.scene().lookup("#passwordField")).setText(PASSWORD);
    });
    driver.keys(KeyCode.ENTER);
  }

  private boolean isInside() {
    return threshold.face().filter(desk -> desk.board().getScene() == driver.stage().getScene()).isPresent();
  }

  private void waitUntilOutside() {
    driver.waitUntil("the entrance is shown", () -> isShown("#loginField") || isShown("#pinField"));
  }

  private boolean isShown(String selector) {
    return Optional.ofNullable(driver.stage().getScene().lookup(selector)).filter(Node::isVisible)
        .filter(node -> node.getParent().isVisible()).isPresent();
  }

  private String signedIn() {
    return door.signIn().current().map(Session::person).map(person -> person.login()).orElse("");
  }

  /// Where Liza and Tess have both been in today, and Liza is in now.
  private void signInBoth() {
    signIn("staff-tess");
    leaveByKey();
    driver.run(() -> ((Button) driver.scene().lookup("#passwordWay")).fire());
    signIn("staff-liza");
    assertThat(signedIn()).isEqualTo("staff-liza");
  }

  private void leaveByKey() {
    driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    waitUntilOutside();
    driver.waitUntil("the server heard of it", () -> openSessions() == 0);
    // The entrance asks then who may come back, and begins anew with the answer.
    driver.waitUntil("the PIN is asked for", () -> isShown("#pinField"));
  }

  private void chooseTess() {
    driver.waitUntil("both are offered", () -> driver.scene().getRoot().lookupAll(".entrance-person").size() == 2);
    driver.run(() -> driver.scene().getRoot().lookupAll(".entrance-person").stream().map(ToggleButton.class::cast)
        .filter(person -> person.getText().startsWith("Tess")).findFirst().orElseThrow().fire());
  }

  private long openSessions() {
    return house.count("SELECT count(*) FROM session WHERE ended_at IS NULL");
  }

  /// Locked again as soon as she is in, so that only the server can tell that she was.
  @Test
  @Tag("hasty")
  void whoeverTouchesNothingIsLockedOutAndComesBackByPin() {
    typePassword("staff-liza");
    driver.waitUntil("she is locked out", () ->
        house.count("SELECT count(*) FROM session WHERE ended_why = 'LOCKED' AND NOT with_pin") == 1);
    driver.waitUntil("the PIN is asked for", () -> isShown("#pinField"));
    driver.run(() -> ((TextInputControl) driver.scene().lookup("#pinField")).setText(PIN));
    driver.waitUntil("she was in again", () -> house.count("SELECT count(*) FROM session WHERE with_pin") == 1);
  }

  @Test
  void whoeverIsShownOutReadsWhyAndCannotComeBackByPin() {
    signIn("staff-liza");
    house.asOwner("SELECT end_sessions((SELECT id FROM account WHERE login = 'staff-liza'), NULL)");
    waitUntilOutside();
    driver.waitUntil("it says why", () ->
        ((Labeled) driver.scene().lookup("#message")).getText().contains("You were signed out"));
    assertThat(FxToolkit.on(() -> isShown("#pinField"))).isFalse();
    assertThat(signedIn()).isEmpty();
  }

  /// The shared desk: both were in today, so that the colleague needs no more than a PIN; what she books is hers.
  @Test
  void aColleagueTakesOverAndTheBoardIsReadInHerName() {
    signInBoth();
    leaveByKey();
    chooseTess();
    driver.run(() -> ((TextInputControl) driver.scene().lookup("#pinField")).setText(PIN));
    driver.waitUntil("the desk is shown", this::isInside);
    assertThat(signedIn()).isEqualTo("staff-tess");
    assertThat(house.count("SELECT count(*) FROM session s JOIN account a ON a.id = s.account_id"
        + " WHERE s.ended_at IS NULL AND a.login = 'staff-tess' AND s.with_pin")).isEqualTo(1);
  }

  /// The desk stays as it was left, but for what concerns only the one who left: here the key of her one-time codes.
  @Test
  void aColleagueWhoTakesOverSeesNothingOfHerAccount() {
    signInBoth();
    driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    driver.waitUntil("her account is shown", () -> driver.scene().lookup(".account-facts") != null);
    driver.run(() -> driver.scene().getRoot().lookupAll(".fold").stream().map(Fold.class::cast)
        .filter(fold -> fold.getTitle().equals("One-time codes")).findFirst().orElseThrow().open());
    ImageView picture = (ImageView) driver.find("#picture");
    driver.waitUntil("the picture is there", () -> picture.getImage() != null);
    leaveByKey();
    assertThat(FxToolkit.on(() -> picture.getImage() == null)).as("forgotten").isTrue();
    chooseTess();
    driver.run(() -> ((TextInputControl) driver.scene().lookup("#pinField")).setText(PIN));
    driver.waitUntil("the desk is shown", this::isInside);
    driver.settle();
    assertThat(signedIn()).isEqualTo("staff-tess");
    assertThat(FxToolkit.on(() -> driver.scene().lookup(".account-facts") == null)).isTrue();
  }
}
