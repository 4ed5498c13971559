package guitara.boot.face;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Tries until it works, with growing pauses, sooner when somebody asks for it, and no longer when nobody waits.
public final class Patience {

  private final Duration firstPause;
  private final Duration longestPause;
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean ended;

  public Patience(Duration firstPause, Duration longestPause) {
    this.firstPause = firstPause;
    this.longestPause = longestPause;
  }

  /// Blocks until the attempt says that it worked, or until [#end()].
  public void until(BooleanSupplier attempt) {
    Duration pause = firstPause;
    while (!ended && !attempt.getAsBoolean()) {
      try {
        if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
  }

  /// Tries now instead of waiting for the end of the pause.
  public void hurry() {
    nudges.release();
  }

  /// Nobody waits for it any more.
  public void end() {
    ended = true;
    nudges.release();
  }
}
