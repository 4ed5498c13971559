package guitara.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.NullMarked;

/// A stage for tests: starts the toolkit once, runs work on the JavaFX thread, presses keys and clicks, and waits for
/// what shall become true by looking after each frame, never by sleeping. An exception on the JavaFX thread fails
/// the test.
@NullMarked
public final class FxStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// The headless platform fails on wider windows; such a scene is laid out and drawn, but not shown.
    private static final double LARGEST = 1600;
    private static final AtomicReference<Throwable> FAILURE = new AtomicReference<>();
    private static boolean started;

    private final Stage stage;
    private final Robot robot;

    private FxStage(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    /// Shows a root of the given size.
    public static FxStage show(Callable<? extends Parent> root, double width, double height) {
        start();
        FxStage shown = on(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root.call(), width, height));
            stage.setX(0);
            stage.setY(0);
            if (width <= LARGEST) {
                stage.show();
                stage.requestFocus();
            }
            return new FxStage(stage, new Robot());
        });
        shown.settle();
        return shown;
    }

    public static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!up.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX did not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> FAILURE.set(failure)));
    }

    /// Runs on the JavaFX thread and hands back the answer.
    public static <T> T on(Callable<T> work) {
        start();
        if (Platform.isFxApplicationThread()) {
            return here(work);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("On the JavaFX thread: " + e.getMessage(), e);
        }
    }

    private static <T> T here(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        Boolean done = on(() -> {
            work.run();
            return true;
        });
        assert done;
    }

    /// Waits until the condition holds, looking after each frame.
    public static void waitUntil(String what, BooleanSupplier condition) {
        start();
        CountDownLatch held = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    held.countDown();
                }
            }
        };
        run(timer::start);
        try {
            if (!held.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                run(timer::stop);
                throw new AssertionError("Did not happen: " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        failIfBroken();
    }

    /// Lets layout and deferred work happen: two frames.
    public void settle() {
        int[] frames = {0};
        waitUntil("two frames", () -> ++frames[0] > 2);
    }

    public void press(KeyCode... keys) {
        run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        settle();
    }

    /// Types letters, digits and spaces.
    public void type(String text) {
        for (char letter : text.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            press(letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter)));
        }
    }

    public void click(String selector) {
        click(find(selector));
    }

    public void click(Node node) {
        run(() -> {
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    public Node find(String selector) {
        return on(() -> {
            Node found = stage.getScene().lookup(selector);
            if (found == null) {
                throw new AssertionError("Not on the screen: " + selector);
            }
            return found;
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        run(stage::close);
        failIfBroken();
    }

    private static void failIfBroken() {
        Throwable failure = FAILURE.getAndSet(null);
        if (failure != null) {
            throw new AssertionError("Failed on the JavaFX thread", failure);
        }
    }
}
