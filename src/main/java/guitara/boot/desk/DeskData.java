package guitara.boot.desk;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.booking.Bookings;
import guitara.client.ClientEntities;
import guitara.client.FindClients;
import guitara.client.PhoneNumber;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.core.Directories;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Everything of a desk that knows the database and no screen. Opening blocks.
public final class DeskData implements AutoCloseable {

  final Database database;
  final Directories directories;
  final Bookings bookings;
  final FindClients findClients;
  private final LiveFeed feed;

  /// Where phone numbers without a country code belong: the shown branch's country.
  volatile String region = PhoneNumber.DEFAULT_REGION;

  private DeskData(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    this.database = Database.open(settings, ClientEntities.CLASSES);
    this.directories = new Directories(database);
    this.bookings = Bookings.on(database, clock, directories.current().branches());
    this.findClients = new FindClients(database, () -> region);
    this.feed = new LiveFeed(settings, revive);
  }

  static DeskData open(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    return new DeskData(settings, clock, revive);
  }

  /// Goes live. Both are called on the feed's own thread and must return at once.
  ///
  /// @param heard told of every event, once the caches have forgotten what it made stale
  /// @param namesStale told when the directory must be read anew, before `heard`
  void follow(Consumer<LiveEvent> heard, Runnable namesStale) {
    feed.subscribe(event -> {
      bookings.days().on(event);
      findClients.accept(event);
      if (directories.on(event)) {
        namesStale.run();
      }
      heard.accept(event);
    });
    feed.start();
  }

  /// How often all caches together had the answer.
  CacheStats cacheStats() {
    return bookings.days().stats().plus(directories.stats()).plus(findClients.stats());
  }

  @Override
  public void close() {
    feed.close();
    database.close();
  }
}
