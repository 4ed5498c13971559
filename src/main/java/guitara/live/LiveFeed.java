package guitara.live;

import guitara.database.CannotGoOn;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.database.NotificationLink;
import guitara.database.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Listens to the database on a thread and connection of its own and tells its subscribers, in order.
///
/// After a break it reconnects with growing pauses (250 ms to 4 s): listens first, then announces a [LiveEvent.Resync].
public final class LiveFeed implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LiveFeed.class.getName());
  private static final String CHANNEL = "guitara";
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  /// To wait for nothing would be to wait for ever.
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final DatabaseSettings settings;
  private final Runnable revive;
  private final List<Consumer<LiveEvent>> subscribers = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private final Semaphore hurry = new Semaphore(0);
  private volatile boolean closing;
  private volatile boolean suspect;

  /// A feed that has not begun yet.
  ///
  /// @param revive asked before each new try after a break: brings back a server that this program itself looks after
  public LiveFeed(DatabaseSettings settings, Runnable revive) {
    this.settings = settings;
    this.revive = revive;
    this.thread = Thread.ofPlatform().daemon().name("live-feed").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// Tells everybody to read anew, as after a break: whoever looks now may not see what was kept.
  public void resync() {
    publish(new LiveEvent.Resync());
  }

  /// Subscribers are called one after the other, never two at once, on the feed's thread or on that of whoever asks for
  /// a [#resync], and must return at once.
  public Subscription subscribe(Consumer<LiveEvent> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    Trouble why = Trouble.AWAY;
    Optional<String> said = Optional.empty();
    while (!closing) {
      try (NotificationLink link = NotificationLink.open(settings, CHANNEL)) {
        LiveEvent.Connected first = beat(link);
        pause = FIRST_PAUSE;
        publish(new LiveEvent.Resync());
        publish(first);
        follow(link);
      } catch (DatabaseException e) {
        LOG.log(Level.INFO, "The live link is down: {0}", e.getMessage());
        why = e.trouble();
      }
      if (!closing) {
        publish(new LiveEvent.Away(why, said));
        pause = rest(pause);
        said = revive();
      }
    }
  }

  private void follow(NotificationLink link) {
    long beaten = System.nanoTime();
    while (!closing) {
      Duration left = HEARTBEAT.minusNanos(System.nanoTime() - beaten);
      for (String payload : link.await(left.compareTo(SHORTEST_WAIT) > 0 ? left : SHORTEST_WAIT)) {
        announce(payload);
      }
      // Many changes in a row are no reason to ask as often how the server is.
      if (System.nanoTime() - beaten >= HEARTBEAT.toNanos()) {
        if (suspect) {
          suspect = false;
          revive();
        }
        publish(beat(link));
        beaten = System.nanoTime();
      }
    }
  }

  /// Why the server does not come back, if it was this program's to bring it back and it could not.
  private Optional<String> revive() {
    try {
      revive.run();
      return Optional.empty();
    } catch (CannotGoOn e) {
      LOG.log(Level.WARNING, "The server does not come back: {0}", e.sentence());
      return Optional.of(e.sentence());
    }
  }

  /// Somebody does not want to wait for the end of the pause.
  public void hurry() {
    hurry.release();
  }

  /// Somebody met a server that answers and is broken all the same: within two seconds it is looked after.
  public void suspect() {
    suspect = true;
  }

  private static LiveEvent.Connected beat(NotificationLink link) {
    return new LiveEvent.Connected(link.server(), link.heartbeat());
  }

  private void announce(String payload) {
    Change.parse(payload).ifPresentOrElse(
        change -> publish(new LiveEvent.Changed(change)),
        () -> LOG.log(Level.WARNING, "Ignored a notification that this program did not write"));
  }

  private synchronized void publish(LiveEvent event) {
    for (Consumer<LiveEvent> subscriber : subscribers) {
      subscriber.accept(event);
    }
  }

  private Duration rest(Duration pause) {
    try {
      if (hurry.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        hurry.drainPermits();
        return FIRST_PAUSE;
      }
    } catch (InterruptedException e) {
      closing = true;
    }
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      // A feed that never began has nothing to wait for.
      if (thread.isAlive()) {
        thread.join(HEARTBEAT.plusSeconds(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
