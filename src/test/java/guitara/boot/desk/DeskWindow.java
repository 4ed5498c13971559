package guitara.boot.desk;

import guitara.access.SignIn;
import guitara.boot.face.FaceSetup;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.Secret;
import guitara.demo.DemoAccounts;
import guitara.desk.core.DraftShelf;
import guitara.live.ServerClock;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;

/// A whole desk in a window, on a real database.
public final class DeskWindow implements AutoCloseable {

  final DeskData data;
  public final DeskSession session;
  public final FxDriver driver;

  DeskWindow(FaceSetup setup, DraftShelf drafts, Consumer<SignIn> letIn) {
    FxToolkit.start();
    DeskDoor door = DeskDoor.open(setup, drafts);
    letIn.accept(door.signIn());
    data = DeskSession.read(door);
    session = FxToolkit.on(() -> DeskSession.show(door, data));
    driver = FxDriver.showScene(() -> session.scene(1280, 800));
    driver.waitUntil("the day is shown", () -> session.boardModel().scheduleProperty().get().isPresent());
  }

  private static FaceSetup setup(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    return new FaceSetup(settings, "front-1", Locale.of("en", "PH"), ServerClock.still(clock), revive);
  }

  /// A desk of the house that waits long for what another holds.
  static DeskWindow of(House house) {
    DatabaseSettings plain = house.settings;
    return on(new DatabaseSettings(plain.url(), plain.login(), "patient desk", 8, plain.patience(),
        Duration.ofSeconds(9)), House.CLOCK, house::letIn);
  }

  static DeskWindow on(DatabaseSettings settings, InstantSource clock, Consumer<SignIn> letIn) {
    return new DeskWindow(setup(settings, clock, () -> { }), DraftShelf.NONE, letIn);
  }

  /// A desk that keeps what is typed on it.
  public static DeskWindow keeping(House house, DraftShelf drafts) {
    return new DeskWindow(setup(house.settings, House.CLOCK, () -> { }), drafts, house::letIn);
  }

  /// A desk that itself looks after its server.
  static DeskWindow on(EmbeddedServer server, House house) {
    return new DeskWindow(setup(
        DatabaseSettings.workstation(() -> server.credentials().url(), server.credentials().workstation(), "own desk"),
        House.CLOCK, server::ensureRunning), DraftShelf.NONE, house::letIn);
  }

  /// Into the invented house, as everybody may.
  static void letInByDemo(SignIn signIn) {
    if (signIn.withPassword(DemoAccounts.RECEPTIONIST, new Secret(DemoAccounts.PASSWORD), "").isEmpty()) {
      throw new AssertionError("The demo let nobody in");
    }
  }

  BoardControl board() {
    return session.board();
  }

  List<BoardEntry> entries() {
    return session.boardModel().pictureProperty().get().entries();
  }

  void focus(BoardCursor cursor) {
    driver.run(() -> {
      board().requestFocus();
      board().moveTo(cursor);
    });
  }

  void set(String selector, String text) {
    driver.set(selector, text);
  }

  void waitForWords(String selector, String part) {
    driver.waitUntil("“" + part + "” in " + selector, () -> driver.scene().getRoot().lookupAll(selector).stream()
        .anyMatch(node -> node instanceof Labeled label && label.isVisible() && label.getText().contains(part)));
  }

  void pictures(String name) {
    FxPictures.bothThemes(driver.scene(), session.model().themeProperty()::set, 1, "desk/" + name);
  }

  @Override
  public void close() {
    driver.close();
    session.close();
  }
}
