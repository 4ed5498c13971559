package guitara.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// The toolkit, started once for all tests of a run, and the way onto its thread.
public final class FxToolkit {

  private static final long PATIENCE_SECONDS = 30;
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private FxToolkit() {}

  /// Starts the toolkit, the first time it is asked to.
  public static synchronized void start() {
    if (STARTED.compareAndSet(false, true)) {
      CompletableFuture<Boolean> up = new CompletableFuture<>();
      Platform.startup(() -> up.complete(true));
      await(up, PATIENCE_SECONDS);
      Platform.setImplicitExit(false);
    }
  }

  /// Runs something on the FX thread (at once, when already on it) and waits for its value.
  /// What it throws is thrown here.
  public static <T> T call(Callable<T> callable) {
    CompletableFuture<T> value = new CompletableFuture<>();
    if (Platform.isFxApplicationThread()) {
      complete(value, callable);
    } else {
      Platform.runLater(() -> complete(value, callable));
    }
    return await(value, PATIENCE_SECONDS);
  }

  private static <T> void complete(CompletableFuture<T> value, Callable<T> callable) {
    try {
      value.complete(callable.call());
    } catch (Exception | AssertionError thrown) {
      value.completeExceptionally(thrown);
    }
  }

  static <T> T await(CompletableFuture<T> future, long seconds) {
    try {
      return future.get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException thrown) {
      throw new AssertionError(thrown.getCause());
    } catch (TimeoutException thrown) {
      throw new AssertionError("the FX thread did not answer within " + seconds + " s", thrown);
    } catch (InterruptedException thrown) {
      Thread.currentThread().interrupt();
      throw new AssertionError(thrown);
    }
  }
}
