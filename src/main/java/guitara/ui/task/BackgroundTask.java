package guitara.ui.task;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One piece of work off the JavaFX thread, with its handlers. All handlers run on the JavaFX thread.
public final class BackgroundTask<T> {

  private final Callable<? extends T> work;
  private final ExecutorService workers;
  private final Executor screen;
  private final UncaughtExceptionHandler uncaught;
  private final List<Consumer<? super T>> successes = new ArrayList<>();
  private final List<FailureHandler> failures = new ArrayList<>();
  private final List<Runnable> finalisers = new ArrayList<>();
  private final List<Busy> shown = new ArrayList<>();

  BackgroundTask(Callable<? extends T> work, ExecutorService workers, Executor screen,
      UncaughtExceptionHandler uncaught) {
    this.work = work;
    this.workers = workers;
    this.screen = screen;
    this.uncaught = uncaught;
  }

  public BackgroundTask<T> onSuccess(Consumer<? super T> handler) {
    successes.add(handler);
    return this;
  }

  /// Handles failures of one type; the first handler that fits takes it.
  public <E extends Throwable> BackgroundTask<T> onFailure(Class<E> type, Consumer<? super E> handler) {
    failures.add(new FailureHandler(type::isInstance, failure -> handler.accept(type.cast(failure))));
    return this;
  }

  /// Handles every failure that no earlier handler took. Without one, the uncaught handler hears of it.
  public BackgroundTask<T> onFailure(Consumer<? super Throwable> handler) {
    return onFailure(Throwable.class, handler);
  }

  /// Runs after everything else, whatever happened, exactly once.
  public BackgroundTask<T> onFinally(Runnable finaliser) {
    finalisers.add(finaliser);
    return this;
  }

  /// Shows the work in a progress model.
  public BackgroundTask<T> showing(Busy busy) {
    shown.add(busy);
    return this;
  }

  /// Begins, on the JavaFX thread; once the program closes, it is as good as cancelled.
  public Running start() {
    Attempt attempt = new Attempt();
    shown.forEach(busy -> busy.begin(attempt));
    try {
      workers.execute(attempt.task);
    } catch (RejectedExecutionException closing) {
      attempt.cancel();
    }
    return attempt;
  }

  private record FailureHandler(Predicate<Throwable> fits, Consumer<Throwable> handler) {
  }

  /// One start of the task. Its flag is touched by the JavaFX thread only.
  private final class Attempt implements Running {

    private final FutureTask<T> task = new FutureTask<>(work::call) {
      @Override
      protected void done() {
        screen.execute(() -> deliver(this));
      }
    };
    private boolean cancelled;

    @Override
    public void cancel() {
      cancelled = true;
      // Never by interrupt: that would break the database connection the work is waiting on.
      task.cancel(false);
    }

    private void deliver(Future<T> done) {
      try {
        if (!cancelled) {
          answer(done);
        }
      } finally {
        shown.forEach(busy -> busy.end(this));
        finalisers.forEach(Runnable::run);
      }
    }

    private void answer(Future<T> done) {
      switch (done.state()) {
        case SUCCESS -> successes.forEach(handler -> handler.accept(done.resultNow()));
        case FAILED -> fail(done.exceptionNow());
        case CANCELLED, RUNNING -> { }
      }
    }

    private void fail(Throwable failure) {
      failures.stream().filter(handler -> handler.fits().test(failure)).findFirst().ifPresentOrElse(
          handler -> handler.handler().accept(failure),
          () -> uncaught.uncaughtException(Thread.currentThread(), failure));
    }
  }
}
