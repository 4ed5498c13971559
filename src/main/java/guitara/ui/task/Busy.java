package guitara.ui.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// Whether work is under way, for how long already, and how to give it up. To be used on the JavaFX thread.
///
/// Short work shows nothing: progress is visible after 300 ms, a cancel after 2 s.
public final class Busy {

  private static final Duration VISIBLE_AFTER = Duration.millis(300);
  private static final Duration CANCELLABLE_AFTER = Duration.seconds(2);

  private final Set<Running> running = new LinkedHashSet<>();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
  private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper(this, "visible");
  private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper(this, "cancellable");
  private final PauseTransition untilVisible;
  private final PauseTransition untilCancellable;

  public Busy() {
    this(VISIBLE_AFTER, CANCELLABLE_AFTER);
  }

  Busy(Duration visibleAfter, Duration cancellableAfter) {
    untilVisible = new PauseTransition(visibleAfter);
    untilCancellable = new PauseTransition(cancellableAfter);
    untilVisible.setOnFinished(e -> visible.set(working.get()));
    untilCancellable.setOnFinished(e -> cancellable.set(working.get()));
  }

  void begin(Running work) {
    running.add(work);
    if (!working.get()) {
      working.set(true);
      untilVisible.playFromStart();
      untilCancellable.playFromStart();
    }
  }

  void end(Running work) {
    running.remove(work);
    if (running.isEmpty()) {
      untilVisible.stop();
      untilCancellable.stop();
      working.set(false);
      visible.set(false);
      cancellable.set(false);
    }
  }

  /// Gives up everything under way.
  public void cancel() {
    List.copyOf(running).forEach(Running::cancel);
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty cancellableProperty() {
    return cancellable.getReadOnlyProperty();
  }
}
