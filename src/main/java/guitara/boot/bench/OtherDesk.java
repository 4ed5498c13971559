package guitara.boot.bench;

import guitara.booking.DaySchedules;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.facility.Branch;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What a desk does when another has changed something, but for the drawing: it hears of it, drops what became stale,
/// and reads the day again that it shows. Changes that come while it reads are merged into the next reading.
final class OtherDesk implements AutoCloseable {

  private final LiveFeed feed;
  private final DaySchedules days;
  private final Branch branch;
  private final LocalDate day;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Semaphore wake = new Semaphore(0);
  private final List<Long> waiting = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<Long, List<Long>> heard = new ConcurrentHashMap<>();
  private final ConcurrentMap<Long, List<Long>> shown = new ConcurrentHashMap<>();
  private final Thread screen;
  private volatile boolean closing;

  /// @param days of this desk alone
  OtherDesk(DatabaseSettings settings, DaySchedules days, Branch branch, LocalDate day) {
    this.feed = new LiveFeed(settings, () -> { });
    this.days = days;
    this.branch = branch;
    this.day = day;
    feed.subscribe(this::on);
    this.screen = Thread.ofVirtual().name("speed-screen").unstarted(this::look);
  }

  void start() {
    screen.start();
    feed.start();
  }

  /// Waits until it listens.
  void awaitReady(Duration patience) throws InterruptedException {
    if (!ready.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("A desk that was to listen came to no connection");
    }
  }

  private void on(LiveEvent event) {
    days.on(event);
    switch (event) {
      case LiveEvent.Connected _ -> ready.countDown();
      case LiveEvent.Changed(var change) when change.isOf("appointment") -> {
        long now = System.nanoTime();
        change.ids().forEach(id -> note(heard, id, now));
        if (change.concerns(branch.id(), day)) {
          waiting.addAll(change.ids());
          wake.release();
        }
      }
      case LiveEvent.Changed _, LiveEvent.Resync _, LiveEvent.Away _ -> { }
    }
  }

  private void look() {
    try {
      while (!closing) {
        wake.acquire();
        wake.drainPermits();
        List<Long> concerned = List.copyOf(waiting);
        if (readDay()) {
          long now = System.nanoTime();
          concerned.forEach(id -> {
            waiting.remove(id);
            note(shown, id, now);
          });
        } else {
          wake.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether it could be read; if not it is tried again, and that it took so long is counted.
  private boolean readDay() {
    try {
      days.of(branch, day);
      return true;
    } catch (DatabaseException e) {
      return false;
    }
  }

  private static void note(ConcurrentMap<Long, List<Long>> book, long id, long now) {
    book.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>()).add(now);
  }

  /// When it heard of each booking's changes, as [System#nanoTime].
  Map<Long, List<Long>> heard() {
    return heard;
  }

  /// When it had read the day again after each booking's changes; only bookings of the day that it shows.
  Map<Long, List<Long>> shown() {
    return shown;
  }

  boolean shows(LocalDate other) {
    return day.equals(other);
  }

  /// Closes many at once, for each waits until its link has noticed.
  ///
  /// @param closings one of each
  static void closeAll(List<Runnable> closings) {
    List<Thread> threads = closings.stream().map(it -> Thread.ofVirtual().name("speed-close").start(it)).toList();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    screen.interrupt();
    feed.close();
  }
}
