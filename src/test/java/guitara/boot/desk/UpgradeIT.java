package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.boot.Databases;
import guitara.database.CannotGoOn;
import guitara.database.Credentials;
import guitara.database.DatabaseException;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Login;
import guitara.database.Trouble;
import guitara.support.House;
import guitara.support.SpareServer;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is brought to another version, or its files are changed, while it runs.
@Timeout(180)
class UpgradeIT {

  private static final String OWN = TestServer.version();
  private static final String OLDER = OWN.replaceFirst("\\d$", "0");
  private static final String NEWER = OWN.replaceFirst("\\d$", "9");

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private Path programs;

  @BeforeEach
  void unpack() throws IOException {
    TestServer.credentials();
    programs = folder.resolve("programs");
    Files.createDirectories(programs);
    SpareServer.copyOf(TestServer.programs().resolve("postgresql-" + OWN), programs.resolve("postgresql-" + OWN));
  }

  private EmbeddedServer open() {
    said.clear();
    return Databases.start(
        new EmbeddedServerOptions(folder.resolve("data"), OptionalInt.empty(), programs, Map.of()), said::add);
  }

  /// The server of a program of another version, left running when that program was replaced.
  private Credentials leftRunning(String version) throws IOException {
    Credentials credentials;
    try (EmbeddedServer first = open()) {
      credentials = first.credentials();
    }
    new SpareServer(other(version), cluster(), credentials.port()).start();
    return credentials;
  }

  private Path cluster() {
    return folder.resolve("data/cluster");
  }

  private Path other(String version) throws IOException {
    Path other = folder.resolve("postgresql-" + version);
    if (!Files.exists(other)) {
      SpareServer.copyOf(TestServer.programs().resolve("postgresql-" + OWN), other);
      SpareServer.rename(other, OWN, version);
    }
    return other;
  }

  private static String ask(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server.credentials(), "test"); Statement statement =
        connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(Credentials credentials, String name) throws SQLException {
    Login login = credentials.superuser();
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password().value());
    properties.setProperty("ApplicationName", name);
    return DriverManager.getConnection(credentials.url(), properties);
  }

  @Test
  void filesReplacedUnderARunningServerArePutRightByTheNextStart() throws Exception {
    try (EmbeddedServer first = open()) {
      String pid = ask(first, "SELECT pg_postmaster_start_time()");
      Path postgres = programs.resolve("postgresql-" + OWN).resolve("bin/postgres");
      // A running program cannot be written to, but another can take its name, as an installer does it.
      Path another = programs.resolve("another");
      Files.copy(postgres, another);
      Files.write(another, new byte[16], StandardOpenOption.APPEND);
      Files.move(another, postgres, StandardCopyOption.REPLACE_EXISTING);
      try (EmbeddedServer next = open()) {
        assertThat(said).contains(
            "The database's own files were changed under it; putting them right and restarting it …");
        assertThat(ask(next, "SELECT pg_postmaster_start_time()")).isNotEqualTo(pid);
        assertThat(postgres).isExecutable();
        first.ensureRunning();
        assertThat(ask(first, "SELECT 1")).isEqualTo("1");
      }
      try (EmbeddedServer _ = open()) {
        assertThat(said).as("nothing is wrong any more").isEmpty();
      }
    }
  }

  @Test
  void anOpenDeskWhoseServerLostItsFilesHasThemPutRight() throws Exception {
    try (EmbeddedServer server = open(); House house = House.on(server.credentials());
        DeskWindow desk = DeskWindow.on(server, House.CLOCK)) {
      desk.waitForWords("#serverLabel", "PostgreSQL");
      Files.delete(programs.resolve("postgresql-" + OWN).resolve("lib/postgresql/plpgsql.so"));
      endSessions(server);
      assertThatThrownBy(() -> {
        // A session that broke comes first, then a new one that finds the file gone.
        for (int time = 13; time < 23; time++) {
          tryToBook(desk, house, time + ":00");
        }
      }).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.BROKEN));
      desk.waitForWords("#serverLabel", "Reconnecting… bookings are paused.");
      desk.waitForWords("#serverLabel", "PostgreSQL");
      assertThat(tryToBook(desk, house, "15:00")).isTrue();
      assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    }
  }

  private static void endSessions(EmbeddedServer server) throws SQLException {
    ask(server, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        + " WHERE application_name = 'own desk'");
  }

  private static boolean tryToBook(DeskWindow desk, House house, String time) {
    try {
      return desk.data.bookings.book().apply(new BookAppointmentRequest(Intents.next(), house.liza,
          house.draft(house.maria, house.jo, house.roomA, time), false)) instanceof BookingOutcome.Done;
    } catch (DatabaseException e) {
      if (e.trouble() != Trouble.AWAY) {
        throw e;
      }
      return false;
    }
  }

  @Test
  void theServerOfAnOlderProgramIsBroughtToThisOnesVersionAsSoonAsItIsAlone() throws Exception {
    Credentials credentials = leftRunning(OLDER);
    try (EmbeddedServer joined = joinWhileAnotherFaceIsThere(credentials)) {
      assertThat(said).contains(
          "The database runs PostgreSQL " + OLDER + " until all desks are closed, and " + OWN + " from then on.");
      assertThat(ask(joined, "SHOW server_version")).isEqualTo(OLDER);
    }
    try (EmbeddedServer alone = open()) {
      assertThat(ask(alone, "SHOW server_version")).isEqualTo(OWN);
    }
    leftRunning(OLDER);
    try (EmbeddedServer alone = open()) {
      assertThat(said).contains("Bringing the database from PostgreSQL " + OLDER + " to " + OWN + " …");
      assertThat(ask(alone, "SHOW server_version")).isEqualTo(OWN);
    }
  }

  private EmbeddedServer joinWhileAnotherFaceIsThere(Credentials credentials) throws Exception {
    try (Connection _ = connect(credentials, "guitara presence")) {
      return open();
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedEvenWhileItsServerRuns() throws Exception {
    leftRunning(OLDER);
    Files.writeString(cluster().resolve("PG_VERSION"), "14\n");
    assertThatThrownBy(this::open).isInstanceOf(CannotGoOn.class).hasMessage("The data in "
        + folder.resolve("data") + " was made by PostgreSQL 14, this program brings " + OWN.replaceFirst("\\..*", "")
        + "; open it with the program that made it and move the data over.");
    Files.writeString(cluster().resolve("PG_VERSION"), OWN.replaceFirst("\\..*", "\n"));
    open().close();
  }

  @Test
  void aSharedServerThatComesBackNewerIsFoundByTheOpenDesk() throws Exception {
    Credentials credentials;
    House house;
    try (EmbeddedServer server = open()) {
      credentials = server.credentials();
      house = House.on(credentials);
      house.close();
    }
    SpareServer before =
        new SpareServer(programs.resolve("postgresql-" + OWN), cluster(), credentials.port());
    before.start();
    DatabaseSettings settings =
        DatabaseSettings.workstation(credentials.url(), credentials.workstation(), "own desk");
    try (DeskWindow desk = DeskWindow.on(settings, House.CLOCK)) {
      desk.waitForWords("#serverLabel", "PostgreSQL " + OWN);
      assertThat(tryToBook(desk, house, "14:00")).isTrue();
      before.stop();
      desk.waitForWords("#serverLabel", "Reconnecting… bookings are paused.");
      SpareServer after = new SpareServer(other(NEWER), before.cluster(), before.port());
      after.start();
      desk.waitForWords("#serverLabel", "PostgreSQL " + NEWER);
      assertThat(tryToBook(desk, house, "16:00")).isTrue();
      assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(2);
    } finally {
      new SpareServer(before.programs(), before.cluster(), before.port()).stop();
    }
  }
}
