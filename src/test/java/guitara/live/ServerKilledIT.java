package guitara.live;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.DaySchedule;
import guitara.booking.DaySchedules;
import guitara.boot.Databases;
import guitara.database.Credentials;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Secret;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed under a running feed and comes back; another program books while nobody listens.
@Timeout(180)
class ServerKilledIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String HOUSE = """
      INSERT INTO branch (code, name) VALUES ('RC', 'Royal Care');
      INSERT INTO staff (code, first_name, last_name, display_name, person_type, home_branch_id)
      SELECT 'LIZA', 'Liza', 'Santos', 'Liza', 'OPERATOR', id FROM branch;
      INSERT INTO service (code, name, minutes, price) VALUES ('S', 'Shiatsu', 60, 500);
      INSERT INTO client (first_name) VALUES ('Maria');
      """;
  private static final String BOOKING = """
      INSERT INTO appointment (branch_id, client_id, status, during, price, created_by, updated_by)
      SELECT b.id, c.id, 'CONFIRMED', tstzrange('2026-03-02 %1$sZ', '2026-03-02 %2$sZ'), 500, s.id, s.id
        FROM branch b, client c, staff s;
      INSERT INTO appointment_item (appointment_id, seq, service_id, during, price)
      SELECT a.id, 1, s.id, a.during, 500 FROM appointment a, service s
       WHERE NOT EXISTS (SELECT FROM appointment_item i WHERE i.appointment_id = a.id);
      SELECT take_claims(max(id)) FROM appointment;
      """;

  @TempDir private Path folder;

  private final Heard heard = new Heard();
  private final CountDownLatch mayReturn = new CountDownLatch(1);

  @Test
  void whatWasBookedWhileTheServerWasAwayIsSeenAfterwards() throws Exception {
    try (EmbeddedServer server = start()) {
      Credentials credentials = server.credentials();
      execute(credentials, HOUSE);
      execute(credentials, BOOKING.formatted("06:00", "07:00"));
      DatabaseSettings settings =
          DatabaseSettings.workstation(credentials.url(), credentials.workstation(), "test desk");
      try (Database database = Database.open(settings, List.of());
          LiveFeed feed = new LiveFeed(settings, () -> revive(server))) {
        database.actAs(lizasToken(credentials), Database.View.ALL);
        watch(database, feed);
      }
    }
  }

  /// Something else has the old port by then, so that the other face's start has to take another.
  @Test
  void aServerThatAnotherFaceStartedOnAnotherPortIsFound() throws Exception {
    try (EmbeddedServer server = start()) {
      int port = server.credentials().port();
      DatabaseSettings settings = DatabaseSettings.workstation(
          () -> server.credentials().url(), server.credentials().workstation(), "test desk");
      try (Database database = Database.open(settings, List.of());
          LiveFeed feed = new LiveFeed(settings, () -> join(server))) {
        feed.subscribe(heard);
        feed.start();
        heard.next(LiveEvent.Connected.class);
        assertThat(port(database)).isEqualTo(port);
        kill();
        heard.next(LiveEvent.Away.class);
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            EmbeddedServer other = start()) {
          assertThat(other.credentials().port()).isNotEqualTo(port);
          mayReturn.countDown();
          heard.next(LiveEvent.Resync.class);
          heard.next(LiveEvent.Connected.class);
          assertThat(port(database)).isEqualTo(other.credentials().port());
        }
      }
    }
  }

  private void join(EmbeddedServer server) {
    try {
      assertThat(mayReturn.await(60, TimeUnit.SECONDS)).isTrue();
      server.ensureRunning();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int port(Database database) {
    return database.read(session -> session
        .createNativeQuery("SELECT CAST(current_setting('port') AS int)", Integer.class).getSingleResult());
  }

  private EmbeddedServer start() {
    return Databases.start(
        new EmbeddedServerOptions(folder, OptionalInt.empty(), TestServer.programs(), Map.of()), step -> { });
  }

  private void watch(Database database, LiveFeed feed) throws Exception {
    DaySchedules days = new DaySchedules(database);
    Branch branch = new Facilities(database).branches().getFirst();
    feed.subscribe(days::on);
    feed.subscribe(heard);
    feed.start();
    heard.next(LiveEvent.Resync.class);
    heard.next(LiveEvent.Connected.class);
    DaySchedule before = days.of(branch, MONDAY);
    assertThat(before.appointments()).hasSize(1);
    kill();
    heard.next(LiveEvent.Away.class);
    assertThat(days.of(branch, MONDAY)).as("the last picture stays readable").isSameAs(before);
    mayReturn.countDown();
    heard.next(LiveEvent.Resync.class);
    assertThat(days.of(branch, MONDAY).appointments()).extracting(Appointment::id).hasSize(2);
    heard.next(LiveEvent.Connected.class);
  }

  /// Between Away and the feed's next try another program starts the server again and books.
  private void revive(EmbeddedServer server) {
    try {
      assertThat(mayReturn.await(60, TimeUnit.SECONDS)).isTrue();
      server.ensureRunning();
      execute(server.credentials(), BOOKING.formatted("08:00", "09:00"));
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void kill() throws Exception {
    long postmaster = Long.parseLong(
        Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
    assertThat(server.destroyForcibly()).isTrue();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private static Secret lizasToken(Credentials credentials) throws SQLException {
    try (Connection owner = superuser(credentials)) {
      return TestDatabase.signIn(owner, credentials.workstation(), "LIZA", "RECEPTIONIST");
    }
  }

  private static Connection superuser(Credentials credentials) throws SQLException {
    Connection connection = DriverManager.getConnection(credentials.url(), credentials.superuser().user(),
        credentials.superuser().password().value());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp");
    }
    return connection;
  }

  private static void execute(Credentials credentials, String sql) throws SQLException {
    try (Connection connection = superuser(credentials); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}
