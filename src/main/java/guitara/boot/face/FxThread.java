package guitara.boot.face;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX where no person sits before it: its start, and work on its thread for whose end somebody waits.
public final class FxThread {

  private static final long PATIENCE_SECONDS = 60;

  private FxThread() {}

  /// Starts JavaFX, which may be running already; it runs on when the last window closes. Does not wait.
  public static void start() {
    try {
      Platform.startup(() -> { });
    } catch (IllegalStateException _) {
      // It is running.
    }
    Platform.setImplicitExit(false);
  }

  /// Runs something on the JavaFX thread and waits for its answer.
  ///
  /// @throws java.util.concurrent.CompletionException with what went wrong there, or for want of an answer within a
  ///     minute
  public static <T> T get(Supplier<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /// Runs something on the JavaFX thread and waits until it is done.
  public static void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }
}
