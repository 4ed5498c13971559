package guitara.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.AccessOutcome;
import guitara.access.Capability;
import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.SignIn;
import guitara.command.Guitara;
import guitara.command.Terminal;
import guitara.database.CannotGoOn;
import guitara.database.Credentials;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Login;
import guitara.database.Migrations;
import guitara.database.Roles;
import guitara.database.Secret;
import guitara.support.NoPicture;
import guitara.support.SpareServer;
import guitara.support.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// What a start finds: a database that is older or newer than the program, an extension or a right that is missing.
/// Each time the sentence names a command, and that command puts it right.
@Timeout(180)
class DatabaseAtStartIT {

  @TempDir private Path folder;

  private EmbeddedServer server;
  private Credentials all;
  private String url;
  private String line;
  private String said = "";

  @BeforeEach
  void emptyServer() throws IOException {
    TestServer.credentials();
    Path programs = folder.resolve("programs");
    Files.createDirectories(programs);
    String home = "postgresql-" + TestServer.version();
    SpareServer.copyOf(TestServer.programs().resolve(home), programs.resolve(home));
    server = EmbeddedServer.open(options(), step -> { });
    all = server.credentials();
    url = all.url().replace("/guitara?", "/shared?");
    line = "guitara database migrate --db " + url.replaceFirst("\\?.*", "") + " --user …";
  }

  private EmbeddedServerOptions options() {
    return new EmbeddedServerOptions(
        folder.resolve("data"), OptionalInt.empty(), folder.resolve("programs"), Map.of());
  }

  @AfterEach
  void stop() {
    server.stopNow();
  }

  @Test
  void theFirstAdministratorComesInByTheCodeThatMigrateSays() {
    assertThat(migrateAs(all.superuser())).isZero();
    String first = code();
    assertThat(migrateAs(all.superuser())).isZero();
    String second = code();
    DatabaseSettings settings = DatabaseSettings.workstation(url, all.workstation(), "first administrator");
    try (Database database = Database.open(settings, List.of())) {
      MyAccount account = new MyAccount(database);
      Secret password = new Secret("lemon grass at noon");
      assertThat(account.redeem("admin", first, password)).as("the old code is void")
          .isEqualTo(new AccessOutcome.Done<>(false));
      assertThat(account.redeem("admin", second, password)).isEqualTo(new AccessOutcome.Done<>(true));
      assertThat(new SignIn(database, Face.ADMIN, "office").withPassword("admin", password, ""))
          .hasValueSatisfying(session -> assertThat(session.rights().has(Capability.ADMIN_ACCOUNTS)).isTrue());
    }
    assertThat(migrateAs(all.superuser())).isZero();
    assertThat(said).as("somebody is there now").doesNotContain("name admin");
  }

  private String code() {
    Matcher found = Pattern.compile("name admin, code (\\w+)").matcher(said);
    assertThat(found.find()).as("a code in: %s", said).isTrue();
    return found.group(1);
  }

  /// The exit code; what was said to the person is kept.
  private int migrateAs(Login login) {
    StringWriter err = new StringWriter();
    Composition nothing = new Composition(
        request -> 0, request -> 0, request -> new TourResult(List.of()), request -> new DataResult(Map.of(), 0),
        request -> new DrillResult(List.of()), request -> {
          throw new AssertionError("No bench here.");
        }, request -> {
          throw new AssertionError("No load here.");
        }, new NoPicture());
    Surroundings surroundings = new Surroundings(Map.of(
        "GUITARA_DB_PASSWORD", login.password().value(), "GUITARA_DATA", folder.resolve("home").toString()),
        "Linux", folder);
    int code = Guitara.run(nothing, new Terminal(
        surroundings, question -> Optional.empty(), new PrintWriter(new StringWriter()), new PrintWriter(err)),
        "database", "migrate", "--db", url, "--user", login.user());
    said = err.toString();
    return code;
  }

  private void start() {
    Databases.open(new DatabaseAddress.Shared(url, all.workstation()), step -> { }).close();
  }

  private AbstractThrowableAssert<?, ?> startEnds() {
    return assertThatThrownBy(this::start).isInstanceOfSatisfying(
        CannotGoOn.class, e -> assertThat(e.why()).isEqualTo(CannotGoOn.Why.NO_DATABASE));
  }

  private void asSuperuser(String at, String sql) {
    try (Connection keeper = Databases.connect(at, all.superuser()); Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> versions(String at, Login owner) throws SQLException {
    try (Connection connection = Databases.connect(at, owner)) {
      return Migrations.packaged().status(connection).pending();
    }
  }

  /// Everything but the newest migration, as the program before this one left it.
  private List<String> migrateAllButTheLast(String at) throws SQLException {
    List<String> known = versions(at, all.superuser());
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(at);
    source.setUser(all.owner().user());
    source.setPassword(all.owner().password().value());
    source.setOptions("-c role=guitara_owner");
    Flyway.configure().dataSource(source).defaultSchema("guitara").createSchemas(false).loggers("slf4j")
        .locations("classpath:db/migration").target(known.get(known.size() - 2)).load().migrate();
    asSuperuser(at, "GRANT SELECT ON guitara.flyway_schema_history TO guitara_desk");
    return known;
  }

  @Test
  void aSharedDatabaseThatIsOlderIsNamedWithTheCommandThatMendsIt() throws SQLException {
    assertThat(migrateAs(all.superuser())).isZero();
    asSuperuser(url, "DROP SCHEMA guitara, desk, own, admin CASCADE");
    try (Connection inside = Databases.connect(url, all.superuser())) {
      Roles.guard(inside);
    }
    List<String> known = migrateAllButTheLast(url);
    startEnds().hasMessage("The database is at version " + known.get(known.size() - 2) + " and this program needs "
        + known.getLast() + "; its keeper runs: " + line);
    assertThat(migrateAs(all.owner())).isZero();
    start();
  }

  @Test
  void anEmbeddedDatabaseThatIsOlderIsBroughtUpToDateByTheStart() throws SQLException {
    migrateAllButTheLast(all.url());
    asSuperuser(all.url(), "INSERT INTO guitara.client (first_name) VALUES ('Kept')");
    try (OpenDatabase open = Databases.open(new DatabaseAddress.Embedded(options().folder()), step -> { })) {
      assertThat(versions(open.url(), open.login())).isEmpty();
      asSuperuser(open.url(), "DO $$ BEGIN ASSERT (SELECT count(*) FROM guitara.client) = 1; END $$");
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAlone() {
    assertThat(migrateAs(all.superuser())).isZero();
    asSuperuser(url, "INSERT INTO guitara.flyway_schema_history SELECT installed_rank + 1000, '999', description, type,"
        + " script, checksum, installed_by, installed_on, execution_time, true FROM guitara.flyway_schema_history"
        + " WHERE version = '001'");
    String sentence = "The database is at version 999, made by a newer version of this program;"
        + " update the program on this computer.";
    startEnds().hasMessage(sentence);
    assertThat(migrateAs(all.owner())).isEqualTo(3);
    assertThat(said).contains(sentence);
  }

  @Test
  void anExtensionThatTheServerLacksIsNamed() throws IOException {
    Path control = control();
    String text = Files.readString(control);
    Files.delete(control);
    assertThat(migrateAs(all.superuser())).isEqualTo(3);
    assertThat(said).contains("The server lacks an extension that the database needs; its keeper installs PostgreSQL's"
        + " additional modules (on Debian postgresql-contrib) and runs again: " + line).contains("btree_gist");
    Files.writeString(control, text);
    assertThat(migrateAs(all.superuser())).isZero();
    start();
  }

  private Path control() {
    return folder.resolve("programs/postgresql-" + TestServer.version() + "/share/postgresql/extension")
        .resolve("btree_gist.control");
  }

  @Test
  void anExtensionThatOnlyASuperuserMayInstallIsInstalledByOne() throws IOException, SQLException {
    Files.writeString(control(), Files.readString(control()).replace("trusted = true", "trusted = false"));
    asSuperuser(all.url(), "CREATE DATABASE shared");
    try (Connection inside = Databases.connect(url, all.superuser())) {
      Roles.guard(inside);
      try (Statement statement = inside.createStatement()) {
        statement.execute("DROP EXTENSION btree_gist");
      }
    }
    assertThat(migrateAs(all.owner())).isEqualTo(3);
    assertThat(said).contains("This login may not bring the database up to date; an administrator runs: " + line);
    assertThat(migrateAs(all.superuser())).isZero();
    start();
  }

  @Test
  void missingRightsAreNamedAndGivenBack() {
    assertThat(migrateAs(all.superuser())).isZero();
    String sentence = "guitara_workstation has no rights in the database at " + url.replaceFirst("\\?.*", "")
        + "; an administrator grants them by running: " + line;
    for (String taken : List.of(
        "REVOKE USAGE ON SCHEMA guitara FROM guitara_desk, guitara_admin",
        "REVOKE CONNECT ON DATABASE shared FROM guitara_workstation",
        "REVOKE SELECT ON guitara.flyway_schema_history FROM guitara_desk, guitara_admin",
        "REVOKE guitara_desk, guitara_admin FROM guitara_workstation")) {
      asSuperuser(url, taken);
      startEnds().as(taken).hasMessage(sentence);
      assertThat(migrateAs(all.superuser())).isZero();
      start();
    }
  }

  @Test
  void aDatabaseThatWasNeverMadeIsNamed() {
    startEnds().hasMessage(
        "There is no such database at " + url.replaceFirst("\\?.*", "") + "; its keeper creates it with: " + line);
    assertThat(migrateAs(all.superuser())).isZero();
    start();
  }
}
