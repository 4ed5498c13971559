package guitara.support;

import guitara.boot.Databases;
import guitara.database.Credentials;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Folders;
import guitara.database.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for all tests of a run, with a fresh database for whoever asks.
public final class TestServer {

  /// What a test run gains by not caring for a power cut; nowhere else may these be off.
  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 4L << 30;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestServer() {}

  /// Started by the first test that asks, ended with the test run.
  private static final class Running {
    static final EmbeddedServer SERVER = start();
  }

  /// Where all tests find the server's programs unpacked.
  public static Path programs() {
    return Path.of("target", "postgresql").toAbsolutePath();
  }

  /// The version of the server under test; the profile `versions` runs the data tests on each that is supported.
  public static String version() {
    return System.getProperty("guitara.postgresql", "18.6");
  }

  public static Credentials credentials() {
    return Running.SERVER.credentials();
  }

  /// A connection of the server's own superuser.
  public static Connection asSuperuser() throws SQLException {
    return Databases.connect(credentials().url(), credentials().superuser());
  }

  /// A new migrated database, some 100 ms away.
  public static TestDatabase freshDatabase() {
    Credentials all = credentials();
    String name = "test_" + NUMBER.incrementAndGet();
    TestDatabase database = new TestDatabase(
        all.url().replace("/guitara?", "/" + name + "?"), all.owner(), all.workstation(), all.superuser());
    try {
      // The template takes nobody in while it is copied; all databases are asked for from elsewhere.
      try (Connection admin = DriverManager.getConnection(
              all.url().replace("/guitara?", "/postgres?"), all.superuser().user(),
              all.superuser().password().value());
          Statement statement = admin.createStatement()) {
        statement.execute("CREATE DATABASE " + name + " TEMPLATE guitara");
      }
      try (Connection inside = database.asSuperuser()) {
        // Rights on the database itself are not copied with it.
        Roles.guard(inside);
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("No fresh database: " + e.getMessage(), e);
    }
  }

  /// In memory where the system offers it: a run writes a hundred databases, and deleting them from a disk takes longer
  /// than many a test.
  private static Path place() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH
        ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static EmbeddedServer start() {
    try {
      Path folder = Files.createTempDirectory(place(), "guitara-test");
      EmbeddedServer server = Databases.start(
          new EmbeddedServerOptions(folder, OptionalInt.empty(), programs(), FAST), step -> {});
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "test-server-stop"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedServer server, Path folder) {
    server.stopNow();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
