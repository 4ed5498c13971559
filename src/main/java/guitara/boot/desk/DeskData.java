package guitara.boot.desk;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.booking.Bookings;
import guitara.booking.conflict.FindConflicts;
import guitara.booking.conflict.ProposeWayOut;
import guitara.booking.list.ListBookings;
import guitara.client.ClientEntities;
import guitara.client.FindClients;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.core.Directories;
import guitara.desk.list.ListContext;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import java.time.InstantSource;
import java.util.List;

/// Everything of a desk that knows the database and no screen. Opening blocks.
public final class DeskData implements AutoCloseable {

  /// Where phone numbers without a country code belong; the demo house and all branches so far are in the Philippines.
  static final String REGION = "PH";

  final Database database;
  final Directories directories;
  final Bookings bookings;
  final FindClients findClients;
  final ListContext.Reads lists;
  final LiveFeed feed;

  private DeskData(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    this.database = Database.open(settings, ClientEntities.CLASSES);
    this.directories = new Directories(database);
    this.bookings = Bookings.on(database, clock, directories.current().branches());
    this.findClients = new FindClients(database, REGION);
    this.lists = new ListContext.Reads(
        new ListBookings(database, clock), new FindConflicts(database, clock),
        new ProposeWayOut(bookings.find(), (booking, without) -> List.of()));
    this.feed = new LiveFeed(settings, revive);
    // The caches forget before any screen asks them again: subscribers are called in order.
    feed.subscribe(this::forget);
  }

  static DeskData open(DatabaseSettings settings, InstantSource clock, Runnable revive) {
    return new DeskData(settings, clock, revive);
  }

  private void forget(LiveEvent event) {
    bookings.days().on(event);
    lists.conflicts().on(event);
    directories.on(event);
    findClients.accept(event);
  }

  /// How often all caches together had the answer.
  CacheStats cacheStats() {
    return bookings.days().stats().plus(directories.stats()).plus(findClients.stats())
        .plus(lists.conflicts().stats());
  }

  @Override
  public void close() {
    feed.close();
    database.close();
  }
}
