package guitara.boot.desk;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.booking.Bookings;
import guitara.client.ClientEntities;
import guitara.client.FindClients;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.desk.core.Directories;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import guitara.live.ServerClock;
import java.time.Instant;
import java.time.InstantSource;

/// Everything of a desk that knows the database and no screen. Opening blocks.
public final class DeskData implements AutoCloseable {

  /// Where phone numbers without a country code belong; the demo house and all branches so far are in the Philippines.
  static final String REGION = "PH";

  final Database database;
  final Directories directories;
  final Bookings bookings;
  final FindClients findClients;
  final LiveFeed feed;

  /// By it goes everything that the desk says of now and past.
  final ServerClock clock;

  private DeskData(Database database, DatabaseSettings settings, InstantSource own, Runnable revive) {
    this.database = database;
    this.clock = new ServerClock(own);
    clock.set(database.read(session -> session
        .createNativeQuery("SELECT clock_timestamp()", Instant.class).getSingleResult()));
    this.directories = new Directories(database);
    this.bookings = Bookings.on(database, clock, directories.current().branches());
    this.findClients = new FindClients(database, REGION);
    this.feed = new LiveFeed(settings, revive);
    feed.subscribe(clock::on);
    // The caches forget before any screen asks them again: subscribers are called in order.
    feed.subscribe(this::forget);
  }

  static DeskData open(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    Database database = Database.open(settings, ClientEntities.CLASSES);
    try {
      return new DeskData(database, settings, clock, revive);
    } catch (DatabaseException e) {
      database.close();
      throw e;
    }
  }

  private void forget(LiveEvent event) {
    bookings.days().on(event);
    directories.on(event);
    findClients.accept(event);
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
