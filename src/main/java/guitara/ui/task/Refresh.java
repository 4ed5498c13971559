package guitara.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reloads once at a time: a hint acts at once, and those that come while a reload runs are merged into the next.
/// To be used on one thread.
public final class Refresh {

  private final Consumer<Runnable> reload;
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean running;
  private boolean again;

  /// @param reload starts a reload and runs what it is given when that has ended, well or not
  public Refresh(Consumer<Runnable> reload) {
    this.reload = reload;
  }

  public void now() {
    if (running) {
      again = true;
    } else {
      start();
    }
  }

  /// Reloads, and runs `last` before the first picture that was surely read after now is shown.
  public void then(Runnable last) {
    afterwards.add(last);
    now();
  }

  private void start() {
    running = true;
    again = false;
    List<Runnable> due = List.copyOf(afterwards);
    afterwards.clear();
    due.forEach(Runnable::run);
    reload.accept(this::ended);
  }

  private void ended() {
    running = false;
    if (again) {
      start();
    }
  }
}
