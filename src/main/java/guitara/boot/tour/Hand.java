package guitara.boot.tour;

import guitara.boot.face.FxThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A hand at one window: points, drags, types, and waits until the screen shows what it should.
final class Hand {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Stage stage;
  private final Robot robot;

  Hand(Stage stage) {
    this.stage = stage;
    this.robot = onScreen(Robot::new);
  }

  /// Runs something on the JavaFX thread and waits for its answer.
  static <T> T onScreen(Supplier<T> work) {
    try {
      return FxThread.get(work);
    } catch (CompletionException e) {
      throw new TourFailure(String.valueOf(e.getCause()), e);
    }
  }

  static void doOnScreen(Runnable work) {
    onScreen(() -> {
      work.run();
      return true;
    });
  }

  Scene scene() {
    return stage.getScene();
  }

  /// Waits for the end of a layout pulse.
  void pulse() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Runnable listener = () -> done.complete(true);
    doOnScreen(() -> {
      scene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
    });
    done.completeOnTimeout(false, 2, TimeUnit.SECONDS).join();
    doOnScreen(() -> scene().removePostLayoutPulseListener(listener));
  }

  /// Waits, pulse by pulse, until something is so.
  void waitUntil(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!onScreen(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new TourFailure("waited in vain until " + what);
      }
      pulse();
    }
  }

  /// The node that a style selector names, as soon as it is there and visible.
  Node find(String selector) {
    waitUntil(selector + " is there", () -> {
      Node node = scene().lookup(selector);
      return node != null && node.isVisible() && !node.getLayoutBounds().isEmpty();
    });
    return onScreen(() -> scene().lookup(selector));
  }

  void point(Node node, double x, double y) {
    doOnScreen(() -> {
      Point2D at = node.localToScreen(x, y);
      robot.mouseMove(at);
    });
    pulse();
  }

  void press() {
    doOnScreen(() -> robot.mousePress(MouseButton.PRIMARY));
    pulse();
  }

  void release() {
    doOnScreen(() -> robot.mouseRelease(MouseButton.PRIMARY));
    pulse();
  }

  void click(Node node) {
    Bounds bounds = node.getLayoutBounds();
    point(node, bounds.getCenterX(), bounds.getCenterY());
    press();
    release();
  }

  void click(String selector) {
    click(find(selector));
  }

  void doubleClick(Node node, double x, double y) {
    point(node, x, y);
    for (int times = 0; times < 2; times++) {
      press();
      release();
    }
  }

  /// Presses keys together, the last one last, and lets them go.
  void keys(KeyCode... keys) {
    doOnScreen(() -> {
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int n = keys.length - 1; n >= 0; n--) {
        robot.keyRelease(keys[n]);
      }
    });
    pulse();
  }

  /// Types lower case letters, digits and spaces.
  void type(String text) {
    text.chars().forEach(letter ->
        keys(letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)))));
  }

  void focus(Node node) {
    doOnScreen(node::requestFocus);
    pulse();
  }
}
