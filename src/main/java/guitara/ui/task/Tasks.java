package guitara.ui.task;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Where background work starts: one named executor, made and closed in one place.
///
/// ```
/// tasks.run(() -> findClients.by(words))
///      .showing(busy)
///      .onSuccess(model::show)
///      .onFailure(ServerAway.class, away -> banner.show(away))
///      .onFinally(() -> field.setDisable(false))
///      .start();
/// ```
public final class Tasks implements AutoCloseable {

  private final ExecutorService workers;
  private final Executor screen;
  private final UncaughtExceptionHandler uncaught;
  private final List<Runnable> unanswered = new ArrayList<>();

  private Tasks(ExecutorService workers, Executor screen, UncaughtExceptionHandler uncaught) {
    this.workers = workers;
    this.screen = screen;
    this.uncaught = uncaught;
  }

  /// A virtual thread for each task, answers on the JavaFX thread; `uncaught` hears of every failure nobody handled.
  public static Tasks onVirtualThreads(UncaughtExceptionHandler uncaught) {
    Thread.Builder builder = Thread.ofVirtual().name("guitara-task-", 1).uncaughtExceptionHandler(uncaught);
    return new Tasks(Executors.newThreadPerTaskExecutor(builder.factory()), Platform::runLater, uncaught);
  }

  /// Prepares work; nothing happens before {@link BackgroundTask#start()}.
  public <T> BackgroundTask<T> run(Callable<? extends T> work) {
    return new BackgroundTask<>(work, workers, screen, uncaught);
  }

  /// Keeps what to ask again once there is somebody to answer: the answer to it was lost. On the JavaFX thread.
  public void askLater(Runnable again) {
    unanswered.add(again);
  }

  /// Somebody answers: asks again, once each, what was kept for it. On the JavaFX thread.
  public void askAgain() {
    List<Runnable> now = List.copyOf(unanswered);
    unanswered.clear();
    now.forEach(Runnable::run);
  }

  /// Lets what runs come to its end for a moment (an interrupt would break its database connection), then cancels it.
  /// Tasks started later never run.
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
