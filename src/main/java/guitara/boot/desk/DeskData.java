package guitara.boot.desk;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.booking.Bookings;
import guitara.booking.calendar.Calendars;
import guitara.booking.conflict.FindConflicts;
import guitara.booking.conflict.ProposeWayOut;
import guitara.booking.list.ListBookings;
import guitara.boot.face.FaceSetup;
import guitara.client.FindClients;
import guitara.client.PhoneNumber;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.core.Directories;
import guitara.desk.list.ListContext;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import guitara.live.ServerClock;
import java.time.Instant;
import java.util.function.Consumer;

/// Everything of a desk that knows the database and no screen. Opening blocks.
public final class DeskData implements AutoCloseable {

  final Database database;
  final Directories directories;
  final Bookings bookings;
  final FindClients findClients;
  final ListContext.Reads lists;
  final Calendars calendars;
  private final LiveFeed feed;

  /// Where phone numbers without a country code belong: the shown branch's country.
  volatile String region = PhoneNumber.DEFAULT_REGION;

  /// By it goes everything that the desk says of now and past.
  final ServerClock clock;

  private DeskData(Database database, DatabaseSettings settings, ServerClock clock, Runnable revive) {
    this.database = database;
    this.clock = clock;
    clock.set(database.read(session -> session
        .createNativeQuery("SELECT clock_timestamp()", Instant.class).getSingleResult()));
    this.directories = new Directories(database);
    this.bookings = Bookings.on(database, clock, directories.current().branches());
    this.findClients = new FindClients(database, () -> region);
    this.lists = new ListContext.Reads(
        new ListBookings(database, clock), new FindConflicts(database, clock),
        new ProposeWayOut(bookings.find(), bookings.alternatives()));
    this.calendars = new Calendars(database);
    this.feed = new LiveFeed(settings, revive);
    feed.subscribe(clock::on);
    database.whenBroken(feed::suspect);
    feed.subscribe(this::forgetServer);
  }

  /// The first booking after an outage shall not be the one to find out that its connection died with the server.
  private void forgetServer(LiveEvent event) {
    if (event instanceof LiveEvent.Away) {
      database.giveUpConnections();
    }
  }

  /// Reads what every screen needs, in the name of whoever is in.
  static DeskData open(DeskDoor door) {
    FaceSetup setup = door.setup();
    return new DeskData(door.database(), setup.database(), setup.clock(), setup.revive());
  }

  /// Somebody else is in: nothing that was kept for the last person is shown to this one.
  void forgetAll() {
    feed.resync();
  }

  /// Goes live. Both are called on the feed's own thread and must return at once.
  ///
  /// @param heard told of every event, once the caches have forgotten what it made stale
  /// @param namesStale told when the directory must be read anew, before `heard`
  void follow(Consumer<LiveEvent> heard, Runnable namesStale) {
    feed.subscribe(event -> {
      bookings.days().on(event);
      calendars.on(event);
      lists.conflicts().on(event);
      findClients.accept(event);
      if (directories.on(event)) {
        namesStale.run();
      }
      heard.accept(event);
    });
    feed.start();
  }

  /// Looks for a server that is away at once instead of after the pause.
  void lookNow() {
    feed.hurry();
  }

  /// How often all caches together had the answer.
  CacheStats cacheStats() {
    return bookings.days().stats().plus(directories.stats()).plus(findClients.stats())
        .plus(lists.conflicts().stats()).plus(calendars.stats());
  }

  @Override
  public void close() {
    feed.close();
  }
}
