package guitara.support;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Drives a real window under the headless platform: presses, drags, types, waits for pulses, takes pictures.
///
/// An exception that nobody caught on the FX thread fails the test at its next step or at the end.
public final class FxDriver implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private final Stage stage;
  private final Robot robot;

  private FxDriver(Stage stage, Robot robot) {
    this.stage = stage;
    this.robot = robot;
  }

  /// Shows a root in a window of its own and waits until it has been laid out.
  public static FxDriver show(Callable<? extends Parent> root, double width, double height) {
    FxToolkit.start();
    FxDriver driver = FxToolkit.call(() -> {
      Stage stage = new Stage(StageStyle.UNDECORATED);
      FxDriver made = new FxDriver(stage, new Robot());
      Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) ->
          made.uncaught.add(thrown));
      stage.setScene(new Scene(root.call(), width, height));
      stage.setX(0);
      stage.setY(0);
      stage.show();
      stage.requestFocus();
      return made;
    });
    driver.pulse();
    driver.pulse();
    return driver;
  }

  /// Runs something on the FX thread and hands back what it gives.
  public <T> T get(Callable<T> callable) {
    T value = FxToolkit.call(callable);
    check();
    return value;
  }

  /// Runs something on the FX thread, then waits until it is on the screen.
  public void run(Runnable runnable) {
    FxToolkit.call(() -> {
      runnable.run();
      return true;
    });
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

  /// Waits for the end of a whole layout pulse.
  public void pulse() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Runnable listener = () -> done.complete(true);
    FxToolkit.call(() -> {
      stage.getScene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
      return true;
    });
    FxToolkit.await(done, PATIENCE_SECONDS);
    FxToolkit.call(() -> {
      stage.getScene().removePostLayoutPulseListener(listener);
      return true;
    });
    check();
  }

  /// Waits, pulse by pulse, until a condition holds on the FX thread.
  public void waitUntil(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!FxToolkit.call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what);
      }
      pulse();
    }
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
    return robot(() -> {
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
  }

  private FxDriver robot(Runnable action) {
    run(action);
    return this;
  }

  /// Writes what the window shows to a PNG.
  public void picture(Path file) {
    pulse();
    FxPictures.write(get(() -> scene().snapshot(null)), file);
  }

  private void check() {
    Throwable thrown = uncaught.poll();
    if (thrown != null) {
      throw new AssertionError("uncaught on the FX thread", thrown);
    }
  }

  @Override
  public void close() {
    FxToolkit.call(() -> {
      stage.close();
      return true;
    });
    check();
  }
}
