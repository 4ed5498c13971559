package guitara.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.database.Database;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.Screen;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.task.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The entrance, clicked; its looks are written to `target/pictures/entrance`.
class EntranceIT {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final House house = House.open();
  private final Database database = Database.open(house.settings, List.of());
  private final SignIn signIn = new SignIn(database, Face.DESK, "front-1");
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final BlockingQueue<Session> entered = new LinkedBlockingQueue<>();
  private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  private FxDriver stage;
  private EntranceContext context;
  private EntranceController entrance;

  @BeforeEach
  void open() throws SQLException {
    house.asOwner("DELETE FROM session; DELETE FROM account_role; DELETE FROM account");
    try (Connection owner = house.server.asOwner()) {
      DemoAccounts.keep(owner);
    }
    context = new EntranceContext(signIn, new MyAccount(database), tasks,
        Texts.load(Locale.ENGLISH, "ui", "entrance", "account"), () -> Objects.requireNonNull(now.get()),
        List.of(new DemoLogin("liza", DemoAccounts.PASSWORD, "Receptionist"),
            new DemoLogin("admin", DemoAccounts.PASSWORD, "Administrator")),
        Throwable::getMessage, entered::add);
    FxToolkit.start();
    Screen<EntranceController> screen = FxToolkit.on(() -> EntranceController.load(context));
    entrance = screen.controller();
    stage = FxDriver.show(screen::root, 1280, 720);
    FxToolkit.run(() -> Theme.LIGHT.applyTo(stage.scene()));
  }

  @AfterEach
  void close() {
    stage.close();
    tasks.close();
    database.close();
    house.close();
  }

  private void fill(String field, String text) {
    stage.set("#" + field, text);
  }

  private String said() {
    return stage.get(() -> ((Label) stage.scene().lookup("#message")).getText());
  }

  private void waitUntilSaid(String words) {
    FxToolkit.waitUntil("it says " + words, () -> ((Label) stage.scene().lookup("#message")).getText().contains(words));
  }

  private Session whoEntered() throws InterruptedException {
    Session session = entered.poll(20, TimeUnit.SECONDS);
    assertThat(session).as("somebody came in").isNotNull();
    return session;
  }

  private void pictures(String name) {
    FxPictures.bothThemes(stage.scene(), 1, "entrance/" + name);
  }

  @Test
  void withNameAndPasswordOneIsIn() throws Exception {
    pictures("1-sign-in");
    fill("loginField", "Liza ");
    fill("passwordField", DemoAccounts.PASSWORD);
    stage.keys(KeyCode.ENTER);
    Session session = whoEntered();
    assertThat(session.person().login()).isEqualTo("liza");
    assertThat(stage.text("#passwordField"))
        .as("nothing of her is left on the screen").isEmpty();
    long clients = database.read(it -> it
        .createNativeQuery("SELECT count(*) FROM client", Long.class).getSingleResult());
    assertThat(clients).isEqualTo(3);
  }

  /// The server says the same for a wrong password and a name that nobody has; the countdown is the screen's own.
  @Test
  void afterThreeFailedTriesItSaysHowLong() {
    for (String who : List.of("liza", "nobody-here")) {
      fill("loginField", who);
      for (int tries = 1; tries <= 3; tries++) {
        fill("passwordField", "not her password");
        stage.keys(KeyCode.ENTER);
        waitUntilSaid(tries < 3 ? "did not match" : "Three tries for " + who + " failed");
      }
      assertThat(said()).contains("5:00");
    }
    pictures("2-locked");
    now.set(NOON.plusSeconds(61));
    waitUntilSaid("3:59");
    fill("loginField", "liza");
    fill("passwordField", DemoAccounts.PASSWORD);
    stage.keys(KeyCode.ENTER);
    waitUntilSaid("Three tries for liza failed");
    assertThat(entered).as("the right password does not open a lock").isEmpty();
    now.set(NOON.plusSeconds(400));
    FxToolkit.waitUntil("the lock is over", () -> ((Label) stage.scene().lookup("#message")).getText().isEmpty());
  }

  /// Time takes back nothing but the countdown.
  @Test
  void whyOneIsHereAgainStays() {
    EntranceModel model = FxToolkit.on(() -> new EntranceModel(context));
    FxToolkit.run(() -> {
      model.tell("You were signed out.");
      model.tick();
    });
    assertThat(FxToolkit.on(() -> model.messageProperty().get())).isEqualTo("You were signed out.");
  }

  @Test
  void aColleagueTakesOverByPin() throws Exception {
    fill("loginField", "liza");
    fill("passwordField", DemoAccounts.PASSWORD);
    stage.keys(KeyCode.ENTER);
    Session first = whoEntered();
    signIn.lock();
    FxToolkit.run(entrance::arrive);
    FxToolkit.waitUntil("the PIN is asked for", () -> stage.scene().lookup("#pinBox").isVisible());
    pictures("3-pin");
    fill("pinField", "135791");
    waitUntilSaid("PIN did not match");
    fill("pinField", DemoAccounts.PIN);
    Session second = whoEntered();
    assertThat(second.person()).isEqualTo(first.person());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(house.rows("SELECT ended_why FROM session WHERE id = " + first.id())).containsExactly("LOCKED");
  }

  @Test
  void aNewPasswordByCode() throws Exception {
    String code = house.rows("SELECT issue_reset(id) FROM account WHERE login = 'liza'").getFirst();
    stage.run(() -> ((Button) stage.scene().lookup("#codeWay")).fire());
    fill("loginField", "liza");
    fill("passwordField", "short");
    fill("againField", "different");
    fill("codeField", code);
    stage.keys(KeyCode.ENTER);
    waitUntilSaid("differ");
    fill("againField", "short");
    stage.keys(KeyCode.ENTER);
    waitUntilSaid("at least 10");
    pictures("4-code");
    fill("passwordField", "lemon grass at noon");
    fill("againField", "lemon grass at noon");
    stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("it is set", () -> ((Label) stage.scene().lookup("#note")).getText().contains("is set"));
    fill("passwordField", "lemon grass at noon");
    stage.keys(KeyCode.ENTER);
    assertThat(whoEntered().person().login()).isEqualTo("liza");
  }
}
