package guitara.ui.task;

/// Work under way.
@FunctionalInterface
public interface Running {

  /// Gives the work up: no answer handler runs any more, the finaliser still does. Harmless when already done.
  void cancel();
}
