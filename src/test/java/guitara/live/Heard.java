package guitara.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What a feed has told, to be taken one by one.
final class Heard implements Consumer<LiveEvent> {

  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<LiveEvent> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(LiveEvent event) {
    events.add(event);
  }

  /// The next event of a kind; what comes before it, heartbeats above all, is passed over.
  <E extends LiveEvent> E next(Class<E> kind) throws InterruptedException {
    while (true) {
      LiveEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("No " + kind.getSimpleName() + " within " + PATIENCE_SECONDS + " seconds");
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  /// Everything that has not been taken yet.
  List<LiveEvent> rest() {
    List<LiveEvent> all = new ArrayList<>();
    events.drainTo(all);
    return all;
  }

  /// The changes before the one of table `end`, which a test sends itself.
  List<Change> untilEnd() throws InterruptedException {
    List<Change> changes = new ArrayList<>();
    for (Change next = change(); !next.isOf("end"); next = change()) {
      changes.add(next);
    }
    return changes;
  }

  private Change change() throws InterruptedException {
    return next(LiveEvent.Changed.class).change();
  }
}
