package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.boot.Databases;
import guitara.database.Credentials;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Trouble;
import guitara.support.House;
import guitara.support.SpareServer;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two servers, the second a synchronous hot standby of the first; the first dies and the second is promoted.
@Timeout(180)
class FailoverIT {

  @TempDir private Path folder;

  private final List<Long> acknowledged = new ArrayList<>();
  private Credentials credentials;
  private House house;
  private SpareServer first;
  private SpareServer second;

  @BeforeEach
  void pair() throws Exception {
    Path data = folder.resolve("first");
    try (EmbeddedServer server = Databases.start(new EmbeddedServerOptions(
        data, OptionalInt.empty(), TestServer.programs(), Map.of()), step -> { })) {
      credentials = server.credentials();
      house = House.on(credentials);
      house.close();
    }
    Path programs = TestServer.programs().resolve("postgresql-" + TestServer.version());
    append(data.resolve("cluster/pg_hba.conf"), "\nhost replication postgres 127.0.0.1/32 scram-sha-256\n");
    Path copy = folder.resolve("second/cluster");
    Files.createDirectories(copy.getParent());
    SpareServer.copyOf(data.resolve("cluster"), copy);
    Files.createFile(copy.resolve("standby.signal"));
    append(copy.resolve("postgresql.auto.conf"), "\nprimary_conninfo = 'host=127.0.0.1 port=" + credentials.port()
        + " user=postgres password=" + credentials.superuser().password().value() + "'\n");
    first = new SpareServer(programs, data.resolve("cluster"), credentials.port());
    second = SpareServer.over(copy, programs);
    first.start();
    second.start();
    follow();
  }

  /// From now on a booking is acknowledged only when the standby has it too.
  private void follow() throws SQLException {
    try (Connection keeper = Databases.connect(credentials.url(), credentials.superuser());
        Statement statement = keeper.createStatement()) {
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
      statement.execute("SELECT pg_reload_conf()");
      boolean following = false;
      while (!following) {
        try (ResultSet row = statement.executeQuery(
            "SELECT EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync')")) {
          row.next();
          following = row.getBoolean(1);
        }
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  @AfterEach
  void stop() throws IOException {
    second.stop();
    if (Files.exists(first.cluster().resolve("postmaster.pid"))) {
      first.kill();
    }
  }

  private DatabaseSettings pairFor(String type) {
    String url = credentials.url().replace(
        "127.0.0.1:" + first.port(), "127.0.0.1:" + first.port() + ",127.0.0.1:" + second.port());
    return DatabaseSettings.workstation(
        url + "&targetServerType=" + type, credentials.workstation(), "paired desk");
  }

  private void book(DeskWindow desk, String time) {
    acknowledged.add(((BookingOutcome.Done) desk.data.bookings.book().apply(new BookAppointmentRequest(
        Intents.next(), house.liza, house.draft(house.maria, house.jo, house.roomA, time), false))).appointmentId());
  }

  private static void bookInVain(Trouble why, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.trouble()).isEqualTo(why));
  }

  /// What an address of several servers means unless it says otherwise.
  @Test
  void aDeskGoesOnReadingFromTheStandbyAndBooksAsSoonAsItIsPromoted() throws Exception {
    try (DeskWindow desk = DeskWindow.on(pairFor("preferPrimary"), House.CLOCK)) {
      desk.waitForWords("#serverLabel", "PostgreSQL");
      book(desk, "14:00");
      first.kill();
      desk.waitForWords("#serverLabel", "The server takes no changes, for it is a standby or being moved.");
      desk.pictures("standby");
      bookInVain(Trouble.READ_ONLY, () -> book(desk, "16:00"));
      assertThat(desk.data.bookings.days().of(house.branch, House.MONDAY.plusDays(1)).appointments()).isEmpty();
      assertThat(desk.data.bookings.find().apply(acknowledged.getFirst())).isPresent();
      second.promote();
      desk.waitForWords("#serverLabel", "PostgreSQL");
      book(desk, "18:00");
      assertNothingIsLost();
    }
  }

  @Test
  void aDeskThatWantsOnlyTheOneThatTakesChangesWaitsForIt() throws Exception {
    try (DeskWindow desk = DeskWindow.on(pairFor("primary"), House.CLOCK)) {
      desk.waitForWords("#serverLabel", "PostgreSQL");
      book(desk, "14:00");
      first.kill();
      desk.waitForWords("#serverLabel", "Reconnecting… bookings are paused.");
      bookInVain(Trouble.AWAY, () -> book(desk, "16:00"));
      second.promote();
      desk.waitForWords("#serverLabel", "PostgreSQL");
      book(desk, "18:00");
      assertNothingIsLost();
    }
  }

  private void assertNothingIsLost() throws SQLException {
    List<Long> stored = new ArrayList<>();
    try (Connection keeper = Databases.connect(
            credentials.url().replace(":" + first.port(), ":" + second.port()), credentials.superuser());
        Statement statement = keeper.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM guitara.appointment ORDER BY id")) {
      while (rows.next()) {
        stored.add(rows.getLong(1));
      }
    }
    assertThat(stored).containsExactlyElementsOf(acknowledged);
  }
}
