package guitara.boot;

import java.util.function.IntSupplier;

/// What a program still does when it is told to end (SIGTERM, Ctrl-C).
public final class AtTheEnd {

  private AtTheEnd() {}

  /// Runs the last work and makes its answer the exit code; Java by itself would report 143.
  public static void exitWith(String name, IntSupplier last) {
    Runtime runtime = Runtime.getRuntime();
    runtime.addShutdownHook(new Thread(() -> runtime.halt(last.getAsInt()), name));
  }
}
