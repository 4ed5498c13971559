package guitara.support;

import guitara.ui.Snapshot;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Drives a real window under the headless platform: presses, drags, types, waits for pulses, takes pictures.
public final class FxDriver implements AutoCloseable {

  /// The headless platform fails on wider windows; such a scene is laid out and drawn, but not shown.
  private static final double LARGEST = 1600;

  private final Stage stage;
  private final Robot robot;

  private FxDriver(Stage stage, Robot robot) {
    this.stage = stage;
    this.robot = robot;
  }

  /// Shows a root in a window of its own and waits until it has been laid out.
  public static FxDriver show(Callable<? extends Parent> root, double width, double height) {
    return showScene(() -> new Scene(root.call(), width, height));
  }

  /// Shows a scene in a window of its own and waits until it has been laid out.
  public static FxDriver showScene(Callable<Scene> made) {
    FxDriver driver = FxToolkit.on(() -> {
      Scene scene = made.call();
      Stage stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      return new FxDriver(stage, new Robot());
    });
    if (driver.get(() -> driver.scene().getWidth()) <= LARGEST) {
      driver.run(driver.stage::show);
      driver.settle();
      driver.toFront();
    }
    driver.settle();
    return driver;
  }

  /// The stage of the test before may have taken the platform's active window with it: shown once more, it is this.
  private void toFront() {
    run(() -> {
      stage.hide();
      stage.show();
      stage.requestFocus();
    });
  }

  /// Runs something on the FX thread and hands back what it gives.
  public <T> T get(Callable<T> callable) {
    T value = FxToolkit.on(callable);
    FxToolkit.failIfBroken();
    return value;
  }

  /// Runs something on the FX thread, then waits until it is on the screen.
  public void run(Runnable runnable) {
    FxToolkit.run(runnable);
    pulse();
  }

  /// The window's scene.
  public Scene scene() {
    return stage.getScene();
  }

  /// The window itself.
  public Stage stage() {
    return stage;
  }

  /// Waits for the end of a whole layout pulse, or until the window shows another scene: the one before gets no more.
  public void pulse() {
    if (!stage.isShowing()) {
      settle();
      return;
    }
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Runnable listener = () -> done.complete(true);
    InvalidationListener exchanged = scene -> done.complete(true);
    Scene before = FxToolkit.on(() -> {
      stage.getScene().addPostLayoutPulseListener(listener);
      stage.sceneProperty().addListener(exchanged);
      Platform.requestNextPulse();
      return stage.getScene();
    });
    FxToolkit.await(done);
    FxToolkit.run(() -> {
      before.removePostLayoutPulseListener(listener);
      stage.sceneProperty().removeListener(exchanged);
    });
    FxToolkit.failIfBroken();
  }

  /// Lets layout and what was put off happen: some frames.
  public void settle() {
    FxToolkit.settle();
  }

  /// Waits until a condition holds on the FX thread.
  public void waitUntil(String what, BooleanSupplier condition) {
    FxToolkit.waitUntil(what, condition);
  }

  /// The node of the window that a selector names.
  public Node find(String selector) {
    return FxToolkit.on(() -> {
      Node found = stage.getScene().lookup(selector);
      if (found == null) {
        throw new AssertionError("not on the screen: " + selector);
      }
      return found;
    });
  }

  /// Whether a node and all around it is visible; on the FX thread.
  public static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Whether words stand somewhere on the screen, on a label or a button.
  public boolean says(String words) {
    return FxToolkit.on(() -> isSaid(words));
  }

  /// Waits until words stand somewhere on the screen.
  public void waitFor(String words) {
    waitUntil("“" + words + "” on the screen", () -> isSaid(words));
    settle();
  }

  private boolean isSaid(String words) {
    return scene().getRoot().lookupAll("*").stream().anyMatch(node -> node instanceof Labeled labeled
        && labeled.getText() != null && labeled.getText().contains(words) && isShown(node));
  }

  /// What stands in the text field that a selector names.
  public String text(String selector) {
    return FxToolkit.on(() -> field(selector).getText());
  }

  /// Puts text into the field that a selector names, in place of what stands there.
  public void set(String selector, String text) {
    run(() -> field(selector).setText(text));
    settle();
  }

  private TextInputControl field(String selector) {
    return (TextInputControl) find(selector);
  }

  /// Clicks in the middle of the node that a selector names.
  public void click(String selector) {
    click(find(selector));
  }

  /// Clicks in the middle of a node.
  public void click(Node node) {
    settle();
    robot(() -> {
      Bounds place = node.localToScreen(node.getBoundsInLocal());
      robot.mouseMove(place.getCenterX(), place.getCenterY());
      robot.mouseClick(MouseButton.PRIMARY);
    });
    settle();
  }

  /// Types letters, digits and spaces where the focus is.
  public void type(String text) {
    for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
      keys(letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter)));
    }
    settle();
  }

  /// Moves the pointer to a place in a node's own coordinates.
  public FxDriver move(Node node, double x, double y) {
    return robot(() -> {
      Point2D at = node.localToScreen(x, y);
      robot.mouseMove(at.getX(), at.getY());
    });
  }

  /// Presses the primary button.
  public FxDriver press() {
    return robot(() -> robot.mousePress(MouseButton.PRIMARY));
  }

  /// Lets the primary button go.
  public FxDriver release() {
    return robot(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /// Clicks so many times where the pointer is.
  public FxDriver click(int times) {
    for (int i = 0; i < times; i++) {
      press().release();
    }
    return this;
  }

  /// Turns the wheel; positive is down.
  public FxDriver wheel(int amount) {
    return robot(() -> robot.mouseWheel(amount));
  }

  /// Presses keys together, the last one last, and lets them go.
  public FxDriver keys(KeyCode... keys) {
    robot(() -> {
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    settle();
    return this;
  }

  private FxDriver robot(Runnable action) {
    run(action);
    return this;
  }

  /// Writes what the window shows to a PNG.
  public void picture(Path file) {
    pulse();
    get(() -> Snapshot.of(scene(), 1)).writeTo(file);
  }

  @Override
  public void close() {
    FxToolkit.run(stage::close);
    FxToolkit.failIfBroken();
  }
}
