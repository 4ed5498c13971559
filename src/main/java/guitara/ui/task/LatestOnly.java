package guitara.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A question asked again and again, as by typing: the latest question wins, an older answer never overwrites a newer.
///
/// ```
/// private final LatestOnly<List<ClientRow>> search = new LatestOnly<>(tasks, busy);
/// search.ask(() -> findClients.by(words), model::show, model::failed);
/// ```
/// To be used on the JavaFX thread.
public final class LatestOnly<T> {

  private final Tasks tasks;
  private final Busy busy;
  private Running latest = () -> { };

  public LatestOnly(Tasks tasks, Busy busy) {
    this.tasks = tasks;
    this.busy = busy;
  }

  /// Gives up the question before, if it still runs, and asks this one.
  public void ask(Callable<? extends T> question, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
    latest.cancel();
    latest = tasks.<T>run(question).showing(busy).onSuccess(answer).onFailure(failure).start();
  }

  /// Gives up the question under way: its answer is not wanted any more.
  public void cancel() {
    latest.cancel();
  }
}
