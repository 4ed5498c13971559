package guitara.boot;

import java.util.function.Consumer;

/// Says, on standard error, what the person is waiting for.
@FunctionalInterface
public interface Progress extends Consumer<String> {

  /// Asked where the work can end at once and put back what it did.
  ///
  /// @throws java.util.concurrent.CancellationException where the person thought better of it
  default void mayStop() {}
}
