package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Login;
import guitara.database.Migrations;
import guitara.database.MigrationsStatus;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Brings the database at an address to where a face can work with it.
public final class Databases {

  private Databases() {}

  /// Opens the database: the embedded one is started and migrated as needed, a shared one must fit already.
  public static OpenDatabase open(DatabaseAddress address, Consumer<String> progress) {
    return switch (address) {
      case DatabaseAddress.Shared shared -> {
        requireCurrent(shared);
        yield OpenDatabase.shared(shared);
      }
      case DatabaseAddress.Embedded embedded ->
          OpenDatabase.embedded(start(EmbeddedServerOptions.in(embedded.folder()), progress));
    };
  }

  /// Starts or joins the embedded server and brings its schema up to date.
  public static EmbeddedServer start(EmbeddedServerOptions options, Consumer<String> progress) {
    EmbeddedServer server = EmbeddedServer.open(options, progress);
    try {
      migrate(server.credentials().url(), server.credentials().owner(), progress);
      return server;
    } catch (CannotGoOn e) {
      server.close();
      throw e;
    }
  }

  /// A connection, or one sentence that says why there is none.
  public static Connection connect(String url, Login login) {
    try {
      Connection connection = DriverManager.getConnection(url, login.user(), login.password().value());
      ServerVersion.require(connection);
      return connection;
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, login, e);
    }
  }

  static void migrate(String url, Login migrator, Consumer<String> progress) {
    Migrations migrations = Migrations.packaged();
    try {
      MigrationsStatus status;
      try (Connection connection = connect(url, migrator)) {
        status = migrations.statusAsOwner(connection);
        if (status.pending().isEmpty()) {
          // Migrating again is what a keeper is told to do when desks are denied.
          migrations.showHistory(connection);
        }
      }
      refuseAhead(status);
      if (!status.pending().isEmpty()) {
        progress.accept("Bringing the database up to date …");
        migrations.migrate(url, migrator);
      }
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase(notMigrated(url, e), e);
    }
  }

  private static String notMigrated(String url, SQLException e) {
    String said = " (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")";
    return switch (String.valueOf(e.getSQLState())) {
      case "0A000", "58P01" -> "The server lacks an extension that the database needs; its keeper installs"
          + " PostgreSQL's additional modules (on Debian postgresql-contrib) and runs again: "
          + migrateLine(url) + said;
      case "42501" -> "This login may not bring the database up to date; an administrator runs: "
          + migrateLine(url) + said;
      case "53100" -> "The server's disk is full, so the database was not brought up to date; make room and run again: "
          + migrateLine(url);
      default -> "The database could not be brought up to date: " + e.getMessage();
    };
  }

  /// What a keeper types to bring the database at an address up to date; the user is theirs to choose.
  static String migrateLine(String url) {
    return "guitara database migrate --db " + url.replaceFirst("\\?.*", "") + " --user …";
  }

  private static void requireCurrent(DatabaseAddress.Shared shared) {
    try (Connection connection = connect(shared.url(), shared.login())) {
      MigrationsStatus status = Migrations.packaged().status(connection);
      refuseAhead(status);
      if (!status.pending().isEmpty()) {
        throw CannotGoOn.noDatabase("The database is at version " + status.version() + " and this program needs "
            + status.pending().getLast() + "; its keeper runs: " + migrateLine(shared.url()));
      }
    } catch (SQLException e) {
      throw ConnectionRefused.explain(shared.url(), shared.login(), e);
    }
  }

  static void refuseAhead(MigrationsStatus status) {
    if (status.ahead()) {
      throw CannotGoOn.noDatabase("The database is at version " + status.version()
          + ", made by a newer version of this program; update the program on this computer.");
    }
  }
}
