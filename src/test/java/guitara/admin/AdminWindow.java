package guitara.admin;

import guitara.admin.core.Choice;
import guitara.admin.shell.Section;
import guitara.boot.admin.AdminData;
import guitara.boot.admin.AdminSession;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.Leaving;
import guitara.database.Secret;
import guitara.live.ServerClock;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The whole administration in a window, on a house's own database; Jo is signed in with a password.
final class AdminWindow implements AutoCloseable {

  static final String PASSWORD = "a quiet place to rest";

  final House house = House.open();
  final AdminData data;
  final AdminSession session;
  final FxDriver driver;
  final AtomicInteger left = new AtomicInteger();

  /// @param role of Jo, everywhere
  AdminWindow(String role) {
    this(role, 1280, 720);
  }

  AdminWindow(String role, double width, double height) {
    house.server.signIn("JO", role);
    house.asOwner("UPDATE account SET password_hash = new_secret_hash('" + PASSWORD + "') WHERE login = 'staff-jo';"
        + "UPDATE session SET ended_at = now(), ended_why = 'SIGNED_OUT' WHERE account_id = "
        + "(SELECT id FROM account WHERE login = 'staff-jo')");
    // The administration runs due jobs by itself, as every face does: here none is due until a test says so.
    house.asOwner("UPDATE job SET next_run_at = now() + interval '1 hour'");
    FxToolkit.start();
    FaceSetup setup = new FaceSetup(
        house.settings, "office-1", Locale.of("en", "PH"), new ServerClock(Clock.systemUTC()), () -> { });
    data = AdminData.open(setup);
    if (data.signIn().withPassword("staff-jo", new Secret(PASSWORD), "").isEmpty()) {
      throw new AssertionError("Jo was not let in");
    }
    Supplier<AdminSession> builder = data.read();
    session = FxToolkit.on(builder::get);
    session.leaveBy(leaving());
    driver = FxDriver.show(StackPane::new, width, height);
    driver.run(() -> {
      driver.stage().setScene(session.scene(width, height));
      // The stage of the test before may have taken the platform's active window with it.
      Stage window = driver.stage();
      window.hide();
      window.show();
      window.requestFocus();
    });
    driver.settle();
  }

  private Leaving leaving() {
    return new Leaving() {
      @Override
      public void lock() {
        left.incrementAndGet();
      }

      @Override
      public void signOut() {
        data.signIn().signOut();
        left.incrementAndGet();
      }

      @Override
      public void shownOut() {
        left.incrementAndGet();
      }
    };
  }

  long account(String staffCode) {
    return house.count(
        "SELECT a.id FROM account a JOIN staff s ON s.id = a.staff_id WHERE s.code = '" + staffCode + "'");
  }

  /// As where Jo proved longer ago who they are than dangerous steps allow.
  void letTimePass() {
    house.asOwner("UPDATE session SET confirmed_at = confirmed_at - interval '6 minutes'");
  }

  void go(Section section) {
    driver.run(() -> session.model().go(section));
    driver.settle();
  }

  /// Opens the row of the table in which a word stands, by key.
  void open(String word) {
    driver.waitUntil("a row with " + word, () -> row(word) >= 0);
    driver.run(() -> {
      table().requestFocus();
      table().getSelectionModel().select(row(word));
    });
    driver.keys(KeyCode.ENTER);
    driver.waitUntil("the drawer is open", () -> driver.scene().lookup(".drawer").isVisible());
    driver.settle();
  }

  TableView<?> table() {
    return (TableView<?>) driver.scene().lookup(".table-view");
  }

  int rows() {
    return FxToolkit.on(() -> table().getItems().size());
  }

  private int row(String word) {
    for (int n = 0; n < table().getItems().size(); n++) {
      int at = n;
      if (table().getColumns().stream().anyMatch(column ->
          String.valueOf(column.getCellData(at)).contains(word))) {
        return n;
      }
    }
    return -1;
  }

  /// Waits for a word in a row of the table.
  void waitForRow(String word) {
    driver.waitUntil("a row with " + word, () -> row(word) >= 0);
  }

  void set(String selector, String text) {
    driver.run(() -> ((TextInputControl) driver.scene().lookup(selector)).setText(text));
    driver.settle();
  }

  @SuppressWarnings("unchecked")
  void choose(String selector, String name) {
    driver.run(() -> {
      ComboBox<Choice<Object>> box = (ComboBox<Choice<Object>>) driver.scene().lookup(selector);
      box.setValue(box.getItems().stream().filter(choice -> choice.name().strip().equals(name)).findFirst()
          .orElseThrow(() -> new AssertionError(name + " is not offered: " + box.getItems())));
    });
    driver.settle();
  }

  boolean says(String part) {
    return FxToolkit.on(() -> shown(part));
  }

  void waitFor(String part) {
    FxToolkit.waitUntil("“" + part + "” on the screen", () -> shown(part));
    driver.settle();
  }

  private boolean shown(String part) {
    return Stream.of(".label", ".button", ".toggle-button", ".check-box")
        .flatMap(kind -> driver.scene().getRoot().lookupAll(kind).stream())
        .anyMatch(node -> isVisible(node) && node instanceof Labeled labeled && labeled.getText().contains(part));
  }

  boolean isThere(String selector) {
    return FxToolkit.on(() -> {
      Node node = driver.scene().lookup(selector);
      return node != null && isVisible(node);
    });
  }

  private static boolean isVisible(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Both themes; colours fade, and a picture waits for that.
  void pictures(String name) {
    for (Theme theme : Theme.values()) {
      boolean[] faded = {false};
      driver.run(() -> {
        session.model().themeProperty().set(theme);
        PauseTransition fade = new PauseTransition(Duration.millis(300));
        fade.setOnFinished(done -> faded[0] = true);
        fade.play();
      });
      driver.waitUntil("colours have faded", () -> faded[0]);
      driver.picture(Path.of("target", "pictures", "admin", name + "-"
          + (int) driver.scene().getWidth() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
    driver.run(() -> session.model().themeProperty().set(Theme.LIGHT));
  }

  @Override
  public void close() {
    driver.close();
    session.close();
    house.close();
  }
}
