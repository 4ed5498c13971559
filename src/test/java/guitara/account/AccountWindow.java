package guitara.account;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.SignIn;
import guitara.database.Database;
import guitara.database.Secret;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.Formats;
import guitara.ui.Moments;
import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.DrawerPlace;
import guitara.ui.control.Fold;
import guitara.ui.task.Tasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// My account in a drawer on a window of its own, on a house's database; Liza is in, by password.
final class AccountWindow implements AutoCloseable, DrawerPlace, SystemDialogs {

  static final String LOGIN = "staff-liza";
  static final String PASSWORD = "lemon grass";

  final House house = House.open();
  final Database database = Database.open(house.settings, List.of());
  final SignIn signIn = new SignIn(database, Face.DESK, "front-1");
  final FxDriver driver;
  final List<String> printed = new ArrayList<>();
  final List<String> suggested = new ArrayList<>();
  Optional<Path> chosen = Optional.empty();
  Printing printer = Printing.DONE;
  private final List<String> said = new ArrayList<>();
  private final List<Runnable> failures = new ArrayList<>();
  private final Drawer drawer;
  private final MyAccountDrawer account;
  private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });

  AccountWindow() {
    house.letIn(signIn);
    FxToolkit.start();
    Texts texts = Texts.load(Locale.of("en", "PH"), "ui", "account");
    drawer = FxToolkit.on(() -> new Drawer(texts));
    Button board = FxToolkit.on(() -> new Button("board"));
    drawer.setFallbackFocus(board);
    account = new MyAccountDrawer(new AccountContext(new MyAccount(database), signIn::current, this, this,
        new Moments(texts, new Formats(texts.locale(), ZoneId.of("Asia/Manila")), InstantSource.system()), tasks,
        texts));
    driver = FxDriver.show(() -> new HBox(board, drawer), 480, 960);
    driver.run(() -> {
      // The stage of the test before may have taken the platform's active window with it.
      driver.stage().hide();
      driver.stage().show();
      driver.stage().requestFocus();
      Theme.LIGHT.applyTo(driver.scene());
      board.requestFocus();
      account.open();
    });
    waitFor("Signed in");
  }

  @Override
  public void open(DrawerContent content) {
    drawer.open(content);
  }

  @Override
  public void finish() {
    drawer.finish();
  }

  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public void fail(Throwable failure, Runnable again) {
    failures.add(again);
  }

  @Override
  public Optional<Path> saveAs(Window owner, String title, String name) {
    suggested.add(name);
    return chosen;
  }

  @Override
  public Printing print(Window owner, Node page) {
    printed.add(((Text) page).getText());
    return printer;
  }

  void openAgain() {
    driver.run(account::open);
  }

  boolean isOpen() {
    return FxToolkit.on(() -> drawer.openProperty().get());
  }

  /// As where Liza gave her password longer ago than changes allow.
  void letTimePass() {
    house.asOwner("UPDATE session SET confirmed_at = confirmed_at - interval '6 minutes'");
  }

  /// Whether the server lets her in so, at another computer.
  boolean lets(String password, String code) {
    Database other = Database.open(house.settings, List.of());
    try (other) {
      return new SignIn(other, Face.DESK, "front-2").withPassword(LOGIN, new Secret(password), code).isPresent();
    }
  }

  void waitUntilTold(String part) {
    driver.waitUntil("told: " + part, () -> said.stream().anyMatch(it -> it.contains(part)));
    driver.settle();
  }

  Runnable waitForFailure() {
    driver.waitUntil("it failed", () -> !failures.isEmpty());
    return failures.removeLast();
  }

  void press(String text) {
    driver.click(button(text));
  }

  /// The answer of whoever would rather not say who they are.
  void giveUp() {
    driver.click(FxToolkit.on(() -> shown("#giveUpButton").findFirst().orElseThrow()));
  }

  Button button(String text) {
    return FxToolkit.on(() -> shown(".button").map(Button.class::cast)
        .filter(button -> button.getText().equals(text)).findFirst()
        .orElseThrow(() -> new AssertionError("no button “" + text + "”")));
  }

  /// The button beside a heading.
  void unfold(String title) {
    driver.click(FxToolkit.on(() -> fold(title)).opener());
  }

  Fold fold(String title) {
    return driver.scene().getRoot().lookupAll(".fold").stream().map(Fold.class::cast)
        .filter(fold -> fold.getTitle().equals(title)).findFirst().orElseThrow();
  }

  /// Types into the field of that name, as assistive tools call it.
  void fill(String name, String text) {
    TextInputControl field = field(name);
    driver.run(() -> {
      field.requestFocus();
      field.setText(text);
    });
  }

  TextInputControl field(String name) {
    return FxToolkit.on(() -> shown(".text-input").map(TextInputControl.class::cast)
        .filter(field -> name.equals(field.getAccessibleText())).findFirst()
        .orElseThrow(() -> new AssertionError("no field “" + name + "”")));
  }

  boolean hasField(String name) {
    return FxToolkit.on(() -> shown(".text-input").anyMatch(field -> name.equals(field.getAccessibleText())));
  }

  String text(String field) {
    return FxToolkit.on(() -> field(field).getText());
  }

  /// What is in a field that may be out of sight by now.
  static String contentOf(TextInputControl field) {
    return FxToolkit.on(() -> field.getText());
  }

  boolean says(String part) {
    return FxToolkit.on(() -> isSaid(part));
  }

  void waitFor(String part) {
    driver.waitUntil("“" + part + "” on the screen", () -> isSaid(part));
    driver.settle();
  }

  void waitUntilGone(String part) {
    driver.waitUntil("“" + part + "” gone", () -> !isSaid(part));
  }

  private boolean isSaid(String part) {
    return Stream.of(".label", ".button").flatMap(this::shown)
        .anyMatch(node -> node instanceof Labeled labeled && labeled.getText().contains(part));
  }

  private Stream<Node> shown(String kind) {
    return driver.scene().getRoot().lookupAll(kind).stream().filter(AccountWindow::isVisible);
  }

  private static boolean isVisible(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void pictures(String name) {
    FxPictures.bothThemes(driver.scene(), 1, "account/" + name);
  }

  /// The window shows something else, as where the desk is locked.
  Scene cover() {
    Scene inside = driver.scene();
    driver.run(() -> driver.stage().setScene(new Scene(new HBox(), 480, 960)));
    return inside;
  }

  @Override
  public void close() {
    driver.close();
    tasks.close();
    database.close();
    house.close();
    assertThat(failures).as("failures that nobody looked at").isEmpty();
  }
}
