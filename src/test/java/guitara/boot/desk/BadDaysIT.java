package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.Patience;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.database.Trouble;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import guitara.live.ServerClock;
import guitara.support.House;
import guitara.support.TcpProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can happen to a desk's database on a bad day, each with a real server: what it is called, and that it passes.
@Timeout(120)
class BadDaysIT {

  private final House house = House.open();
  private TcpProxy network;
  private DatabaseSettings settings;
  private Database database;
  private Bookings desk;

  @BeforeEach
  void connect() throws IOException {
    network = TcpProxy.to(TcpProxy.portOf(house.settings.url()));
    settings = new DatabaseSettings(network.through(house.settings.url()), house.settings.login(), "far desk", 2,
        Duration.ofSeconds(10), Duration.ofMillis(300));
    database = house.signedIn(Database.open(settings, List.of()));
    desk = Bookings.on(database, House.CLOCK, List.of(house.branch, house.barbers));
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    network.close();
    house.close();
  }

  private BookingOutcome book(String time) {
    return desk.book().apply(new BookAppointmentRequest(
        Intents.next(), house.liza, house.draft(house.maria, house.jo, house.roomA, time), false));
  }

  private boolean isBooked(String time) {
    try {
      return book(time) instanceof BookingOutcome.Done;
    } catch (DatabaseException e) {
      assertThat(e.trouble()).isEqualTo(Trouble.READ_ONLY);
      return false;
    }
  }

  private int read() {
    return desk.days().of(house.branch, House.MONDAY).appointments().size();
  }

  private static Trouble trouble(ThrowingCallable work) {
    DatabaseException[] seen = new DatabaseException[1];
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(DatabaseException.class, e -> seen[0] = e);
    return seen[0].trouble();
  }

  private void asSuperuser(String sql) throws SQLException {
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara");
      statement.execute(sql);
    }
  }

  private String name() {
    return house.server.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }

  @Test
  void aBookingOverASlowLineIsAcknowledgedWithinTwoSecondsAndWastesNoRoundTrip() {
    assertThat(book("14:00")).isInstanceOf(BookingOutcome.Done.class);
    network.roundTrip(Duration.ofMillis(200));
    long asked = network.roundTrips();
    long began = System.nanoTime();
    assertThat(book("16:00")).isInstanceOf(BookingOutcome.Done.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(600), Duration.ofSeconds(2));
    assertThat(network.roundTrips() - asked).as(
        "facts, booking, claims, commit; a sign of life before, and the pool may open another line meanwhile")
        .isBetween(4L, 8L);
  }

  @Test
  void aServerThatTakesNoChangesIsReadOnAndCountsAgainAsSoonAsItDoes() throws SQLException {
    assertThat(book("14:00")).isInstanceOf(BookingOutcome.Done.class);
    asSuperuser("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
    network.breakLines();
    Trouble met = trouble(() -> book("16:00"));
    for (int broken = 0; met == Trouble.AWAY && broken < 5; broken++) {
      met = trouble(() -> book("16:00"));
    }
    assertThat(met).isEqualTo(Trouble.READ_ONLY);
    assertThat(read()).isEqualTo(1);
    asSuperuser("BEGIN READ WRITE; ALTER DATABASE " + name() + " RESET default_transaction_read_only; COMMIT");
    // Sessions from before go on refusing; each is given up as it does, so that at most the whole pool has to go.
    int refused = 0;
    while (!isBooked("16:00")) {
      assertThat(++refused).isLessThanOrEqualTo(settings.poolSize());
    }
  }

  @Test
  void aRightThatWasTakenAwayIsNamedAndReadingGoesOn() throws SQLException {
    asSuperuser("REVOKE INSERT ON desk.intent FROM guitara_desk");
    assertThat(trouble(() -> book("14:00"))).isEqualTo(Trouble.DENIED);
    assertThat(read()).isZero();
    asSuperuser("GRANT INSERT ON desk.intent TO guitara_desk");
    assertThat(book("14:00")).isInstanceOf(BookingOutcome.Done.class);
  }

  @Test
  void aPartOfTheDatabaseThatIsGoneIsNamed() throws SQLException {
    asSuperuser("ALTER FUNCTION take_claims(bigint, uuid) RENAME TO take_claims_later");
    assertThat(trouble(() -> book("14:00"))).isEqualTo(Trouble.MISFIT);
    asSuperuser("ALTER FUNCTION take_claims_later RENAME TO take_claims");
    assertThat(book("14:00")).isInstanceOf(BookingOutcome.Done.class);
  }

  @Test
  void theHeartbeatSeesTheGuardTheSchemaAndWhetherChangesAreTaken() throws Exception {
    BlockingQueue<LiveEvent.Connected> beats = new LinkedBlockingQueue<>();
    try (LiveFeed feed = new LiveFeed(settings, () -> { })) {
      feed.subscribe(event -> {
        if (event instanceof LiveEvent.Connected beat) {
          beats.add(beat);
        }
      });
      feed.start();
      await(beats, beat -> beat.beat().guarded() && beat.beat().writable());
      asSuperuser("DROP EXTENSION btree_gist CASCADE");
      await(beats, beat -> !beat.beat().guarded());
      asSuperuser("INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '999', description, type, script,"
          + " checksum, installed_by, installed_on, execution_time, true FROM flyway_schema_history"
          + " WHERE version = '001'");
      await(beats, beat -> beat.beat().schema().equals("999"));
      asSuperuser("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
      network.breakLines();
      await(beats, beat -> !beat.beat().writable());
    }
  }

  private static void await(BlockingQueue<LiveEvent.Connected> beats, Predicate<LiveEvent.Connected> wanted)
      throws InterruptedException {
    LiveEvent.Connected beat = beats.poll(60, TimeUnit.SECONDS);
    while (beat != null && !wanted.test(beat)) {
      beat = beats.poll(60, TimeUnit.SECONDS);
    }
    assertThat(beat).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-3600, 3600})
  void aDeskWhoseClockIsWrongGoesByTheServers(long wrong) throws Exception {
    Clock right = Clock.systemUTC();
    InstantSource computer = () -> right.instant().plusSeconds(wrong);
    ServerClock clock = new ServerClock(computer);
    try (LiveFeed feed = new LiveFeed(settings, () -> { })) {
      BlockingQueue<LiveEvent> events = new LinkedBlockingQueue<>();
      feed.subscribe(clock::on);
      feed.subscribe(events::add);
      feed.start();
      LiveEvent event = events.take();
      while (!(event instanceof LiveEvent.Connected)) {
        event = events.take();
      }
    }
    assertThat(Duration.between(right.instant(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(2));
    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(-wrong - 2), Duration.ofSeconds(-wrong + 2));
  }

  @Test
  void theComputersTimeZoneMeansNothing() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      database.close();
      database = house.signedIn(Database.open(settings, List.of()));
      desk = Bookings.on(database, House.CLOCK, List.of(house.branch, house.barbers));
      assertThat(book("14:00")).isInstanceOf(BookingOutcome.Done.class);
      assertThat(desk.days().of(house.branch, House.MONDAY).appointments())
          .singleElement().satisfies(it -> assertThat(it.draft().during().start()).isEqualTo(house.at("14:00")));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aStartThatFindsNobodyTriesUntilSomebodyIsThere() throws Exception {
    network.cut();
    AtomicInteger tries = new AtomicInteger();
    Patience patience = new Patience(Duration.ofMillis(50), Duration.ofMillis(200));
    DatabaseSettings hasty = new DatabaseSettings(
        settings.url(), settings.login(), "far desk", 1, Duration.ofMillis(250), Duration.ofMillis(300));
    patience.until(() -> {
      if (tries.incrementAndGet() == 3) {
        restore();
      }
      FaceSetup setup =
          new FaceSetup(hasty, "far", Locale.ENGLISH, new ServerClock(Clock.systemUTC()), () -> { });
      try (DeskDoor door = DeskDoor.open(setup)) {
        house.letIn(door.signIn());
        DeskData.open(door).close();
        return true;
      } catch (DatabaseException e) {
        assertThat(e.trouble()).isEqualTo(Trouble.AWAY);
        return false;
      }
    });
    assertThat(tries.get()).isGreaterThanOrEqualTo(3);
  }

  private void restore() {
    try {
      network.restore();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
