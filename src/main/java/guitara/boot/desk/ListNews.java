package guitara.boot.desk;

import guitara.facility.Branch;
import guitara.live.LiveEvent;
import java.util.function.Supplier;

/// Which of the lists' readings an event is worth, so that a busy house does not keep every desk reading what nobody
/// sees. What is on the screen follows at once; the marks beside the desk's places wait for the next heartbeat (two
/// seconds), which all changes until then share. To be used on the JavaFX thread.
final class ListNews {

  /// What is read.
  interface Readings {

    /// The list that is on the screen, if any.
    void seen();

    /// The conflicts of the shown branch; from memory where nothing changed since.
    void conflicts();

    /// How much waits in the shown branch.
    void waiting();
  }

  private final Supplier<Branch> branch;
  private final Readings readings;
  private boolean changed;

  ListNews(Supplier<Branch> branch, Readings readings) {
    this.branch = branch;
    this.readings = readings;
  }

  void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(var change) when change.isOf("slot_hold") -> { }
      case LiveEvent.Changed(var change) when change.branch() != 0 && change.branch() != branch.get().id() -> { }
      case LiveEvent.Changed _, LiveEvent.Resync _ -> {
        changed = true;
        readings.seen();
      }
      case LiveEvent.Connected _ -> beat();
      case LiveEvent.Away _ -> { }
    }
  }

  /// What is over is no conflict any more: time alone changes it.
  private void beat() {
    readings.conflicts();
    if (changed) {
      changed = false;
      readings.waiting();
    }
  }
}
