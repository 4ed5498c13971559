package guitara.boot.bench;

import guitara.access.Actor;
import guitara.access.Face;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.booking.Bookings;
import guitara.boot.BenchResult;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.Databases;
import guitara.boot.OpenDatabase;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.boot.face.DemoKeeper;
import guitara.boot.face.FaceSetup;
import guitara.client.ClientEntities;
import guitara.database.CannotGoOn;
import guitara.database.Credentials;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.Login;
import guitara.demo.DemoData;
import guitara.demo.Profile;
import guitara.desk.core.Directories;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.live.ServerClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The database that is measured, with a receptionist signed in at a desk of the measurement's own.
final class BenchHouse implements AutoCloseable {

  static final String STATION = "speed";
  private static final String PROFILE = Profile.DEMO.word();
  /// Of this role's connections: what this program holds already, and what stays free for those who work meanwhile.
  private static final int IN_USE = 24;
  private static final String BUDGET = """
      SELECT least(current_setting('max_connections')::int - 10,
                   CASE rolconnlimit WHEN -1 THEN current_setting('max_connections')::int ELSE rolconnlimit END)
        FROM pg_roles WHERE rolname = current_user
      """;

  final Recorder recorder = new Recorder();
  final Database database;
  final BenchPerson person;
  final Session session;
  final Directory directory;
  final Bookings bookings;
  /// Where most therapists work.
  final Branch branch;
  /// A connection beside the pool, as the person who measures.
  final Connection bare;
  private final OpenDatabase open;
  private final SignIn signIn;

  private BenchHouse(OpenDatabase open) throws SQLException {
    this.open = open;
    this.database = Database.open(settings("bench", 4), ClientEntities.CLASSES, recorder);
    this.person = BenchPerson.of(open, database);
    this.signIn = new SignIn(database, Face.DESK, STATION);
    this.session = signIn.withPassword(person.login(), person.password(), "").orElseThrow(() -> CannotGoOn.refused(
        "The invented house does not let " + person.login() + " in; has the password been changed?"));
    this.directory = new Directories(database).current();
    this.bookings = Bookings.on(database, clock(), directory.branches());
    this.branch = directory.mostStaffed();
    this.bare = database.connectAlone();
  }

  /// Opens the database; an empty one of the program's own is filled first.
  static BenchHouse open(
      Surroundings surroundings, DatabaseChoice choice, Optional<String> profile, Progress progress) {
    OpenDatabase open = Databases.open(DatabaseAddresses.of(surroundings, choice).resolve(choice), progress);
    try {
      if (open.server().isPresent()) {
        fill(open.server().get(), profile.orElse(PROFILE), progress);
      }
      return new BenchHouse(open);
    } catch (SQLException e) {
      open.close();
      throw CannotGoOn.noDatabase("The database cannot be measured: " + e.getMessage(), e);
    } catch (CannotGoOn e) {
      open.close();
      throw e;
    }
  }

  private static void fill(EmbeddedServer server, String profile, Progress progress) throws SQLException {
    Instant now = Clock.systemUTC().instant();
    Credentials credentials = server.credentials();
    if (profile.equals(PROFILE)) {
      DemoKeeper.keep(credentials, now, progress);
      return;
    }
    try (Connection owner = Databases.connect(credentials.url(), credentials.owner());
        Statement statement = owner.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
      try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM guitara.branch)")) {
        row.next();
        if (row.getBoolean(1)) {
          return;
        }
      }
      DemoData.generate(owner, Profile.of(profile), 1, now, progress);
    }
  }

  /// How a desk of this name is opened on the same database.
  DatabaseSettings settings(String name, int connections) {
    return new DatabaseSettings(open::url, open.login(), "guitara " + STATION + " " + name, connections,
        Duration.ofSeconds(10), Duration.ofMillis(300));
  }

  String address() {
    return open.url();
  }

  /// The role that faces use.
  Login workstation() {
    return open.login();
  }

  /// One more program's database, with the same person at work.
  Database another(String name, int connections, UnaryOperator<Connection> between) {
    Database other = Database.open(settings(name, connections), List.of(), between);
    other.actAs(session.token(), Database.View.ALL);
    return other;
  }

  /// How a face is opened here.
  FaceSetup setup(String name) {
    return new FaceSetup(settings(name, 4), STATION + "-" + name, Locale.ENGLISH, new ServerClock(Clock.systemUTC()),
        () -> { });
  }

  /// How many more connections this program may open.
  int connectionsLeft() throws SQLException {
    return Math.toIntExact(number(BUDGET)) - IN_USE;
  }

  ServerClock clock() {
    return new ServerClock(Clock.systemUTC());
  }

  LocalDate today() {
    return branch.businessDate(clock().instant());
  }

  Actor actor() {
    return new Actor(session.person().staffId().orElse(0), session.person().name(), STATION);
  }

  /// The product name and version of the server.
  String server() throws SQLException {
    return bare.getMetaData().getDatabaseProductName() + " " + bare.getMetaData().getDatabaseProductVersion();
  }

  BenchResult.Size size() throws SQLException {
    return new BenchResult.Size(number("SELECT count(*) FROM appointment"), number("SELECT count(*) FROM client"),
        number("SELECT count(*) FROM staff"));
  }

  /// The first number of a query's answer, however long that takes.
  long number(String sql) throws SQLException {
    try (Statement statement = bare.createStatement()) {
      statement.execute("SET statement_timeout = 0");
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      } finally {
        statement.execute("RESET statement_timeout");
      }
    }
  }

  @Override
  public void close() {
    try {
      bare.close();
      signIn.signOut();
      database.close();
      person.leave(open.url());
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("What was made to measure could not be taken back: " + e.getMessage(), e);
    } finally {
      open.close();
    }
  }
}
