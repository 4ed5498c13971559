package guitara.support;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The toolkit, started once for all tests of a run, and the way onto its thread.
///
/// An exception that nobody caught on the FX thread fails the test at its next step or at the end.
public final class FxToolkit {

  private static final long PATIENCE_SECONDS = 20;
  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

  private FxToolkit() {}

  /// Starts the toolkit, the first time it is asked to.
  public static synchronized void start() {
    if (STARTED.compareAndSet(false, true)) {
      CompletableFuture<Boolean> up = new CompletableFuture<>();
      Platform.startup(() -> {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> UNCAUGHT.add(thrown));
        up.complete(true);
      });
      await(up);
      Platform.setImplicitExit(false);
    }
  }

  /// Runs something on the FX thread (at once, when already on it) and waits for its value.
  /// What it throws is thrown here.
  public static <T> T on(Callable<T> callable) {
    start();
    CompletableFuture<T> value = new CompletableFuture<>();
    if (Platform.isFxApplicationThread()) {
      complete(value, callable);
    } else {
      Platform.runLater(() -> complete(value, callable));
    }
    return await(value);
  }

  /// Runs something on the FX thread and waits for its end.
  public static void run(Runnable runnable) {
    boolean _ = on(() -> {
      runnable.run();
      return true;
    });
  }

  /// Waits until a condition holds on the FX thread, looking at each frame and never sleeping.
  public static void waitUntil(String what, BooleanSupplier condition) {
    CompletableFuture<Boolean> held = new CompletableFuture<>();
    AnimationTimer timer = new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (condition.getAsBoolean()) {
          held.complete(true);
        }
      }
    };
    run(timer::start);
    try {
      held.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException thrown) {
      throw new AssertionError("waited in vain for: " + what, thrown);
    } catch (InterruptedException thrown) {
      throw interrupted(thrown);
    } finally {
      run(timer::stop);
    }
    failIfBroken();
  }

  /// Lets layout and what was put off happen: some frames.
  public static void settle() {
    int[] frames = {0};
    waitUntil("some frames", () -> ++frames[0] > 2);
  }

  /// Fails if something was thrown on the FX thread that nobody caught.
  public static void failIfBroken() {
    Throwable thrown = UNCAUGHT.poll();
    if (thrown != null) {
      throw new AssertionError("uncaught on the FX thread", thrown);
    }
  }

  private static <T> void complete(CompletableFuture<T> value, Callable<T> callable) {
    try {
      value.complete(callable.call());
    } catch (Exception | AssertionError thrown) {
      value.completeExceptionally(thrown);
    }
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException thrown) {
      throw new AssertionError("on the FX thread: " + thrown.getCause(), thrown.getCause());
    } catch (TimeoutException thrown) {
      throw new AssertionError("the FX thread did not answer within " + PATIENCE_SECONDS + " s", thrown);
    } catch (InterruptedException thrown) {
      throw interrupted(thrown);
    }
  }

  private static AssertionError interrupted(InterruptedException thrown) {
    Thread.currentThread().interrupt();
    return new AssertionError(thrown);
  }
}
