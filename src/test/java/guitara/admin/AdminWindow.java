package guitara.admin;

import guitara.admin.core.Choice;
import guitara.admin.shell.Section;
import guitara.boot.admin.AdminCare;
import guitara.boot.admin.AdminData;
import guitara.boot.admin.AdminSession;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.Leaving;
import guitara.database.Vaults;
import guitara.live.ServerClock;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The whole administration in a window, on a house's own database; Jo is signed in with a password.
public final class AdminWindow implements AutoCloseable {

  static final String PASSWORD = "a quiet place to rest";

  public final House house = House.open();
  final AdminData data;
  public final AdminSession session;
  public final FxDriver driver;
  final AtomicInteger left = new AtomicInteger();

  /// @param role of Jo, everywhere
  AdminWindow(String role) {
    this(role, 1280, 720);
  }

  public AdminWindow(String role, double width, double height) {
    this(role, width, height, AdminWindow::asOwner);
  }

  /// @param care how the administration looks after the house’s database
  AdminWindow(String role, double width, double height, Function<House, AdminCare> care) {
    house.server.signIn("JO", role);
    house.asOwner("UPDATE session SET ended_at = now(), ended_why = 'SIGNED_OUT' WHERE account_id = " + account("JO"));
    // The administration runs due jobs by itself, as every face does: here none is due until a test says so.
    house.asOwner("UPDATE job SET next_run_at = now() + interval '1 hour'");
    FxToolkit.start();
    FaceSetup setup = new FaceSetup(
        house.settings, "office-1", Locale.of("en", "PH"), new ServerClock(Clock.systemUTC()), () -> { });
    data = AdminData.open(setup, care.apply(house));
    house.letIn(data.signIn(), "staff-jo", PASSWORD);
    Supplier<AdminSession> builder = data.read();
    session = FxToolkit.on(builder::get);
    session.leaveBy(leaving());
    driver = FxDriver.showScene(() -> session.scene(width, height));
  }

  private static AdminCare asOwner(House house) {
    return AdminCare.known(house.server::url, house.server.owner(), vaults());
  }

  /// A place for passwords that nothing has been kept in.
  static Vaults vaults() {
    try {
      return Vaults.of(Files.createTempDirectory("guitara-vault"), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    driver.set(selector, text);
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
    return driver.says(part);
  }

  void waitFor(String part) {
    driver.waitFor(part);
  }

  boolean isThere(String selector) {
    return FxToolkit.on(() -> {
      Node node = driver.scene().lookup(selector);
      return node != null && FxDriver.isShown(node);
    });
  }

  void pictures(String name) {
    FxPictures.bothThemes(driver.scene(), session.model().themeProperty()::set, 1,
        "admin/" + name + "-" + (int) driver.scene().getWidth());
  }

  @Override
  public void close() {
    driver.close();
    session.close();
    house.close();
  }
}
