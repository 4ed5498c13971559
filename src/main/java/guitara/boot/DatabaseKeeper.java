package guitara.boot;

import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Login;
import guitara.database.Migrations;
import guitara.database.MigrationsStatus;
import guitara.database.Roles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Looks after a database's schema: the commands' side, for people who keep the system well.
///
/// @param folder where passwords made on a shared server are written
public record DatabaseKeeper(Path folder, Progress progress) {

  /// Brings the schema up to date; an administrator of a shared server sets up roles and rights as well.
  public MigrationsStatus migrate(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.Embedded embedded -> {
        try (EmbeddedServer server = Databases.start(EmbeddedServerOptions.in(embedded.folder()), progress)) {
          yield status(server.credentials().url(), server.credentials().owner());
        }
      }
      case DatabaseAddress.Shared shared -> {
        Login migrator = new SharedServer(shared, folder, progress).migrator();
        Databases.migrate(shared.url(), migrator, progress);
        FirstAdministrator.invite(shared.url(), migrator).ifPresent(code -> progress.accept(
            "Nobody has signed in here yet. Open guitara admin, choose “I have a code”, and set a password within 15"
                + " minutes: name admin, code " + code + ". This command gives a new code when it is run again."));
        yield status(shared.url(), migrator);
      }
    };
  }

  /// How far the schema is; nothing is changed, though the embedded server must run to be asked.
  public DatabaseState state(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.Embedded embedded -> {
        try (EmbeddedServer server = EmbeddedServer.open(EmbeddedServerOptions.in(embedded.folder()), progress)) {
          yield state(server.credentials().url(), server.credentials().owner());
        }
      }
      case DatabaseAddress.Shared shared -> state(shared.url(), shared.login());
    };
  }

  private static MigrationsStatus status(String url, Login login) {
    try (Connection connection = Databases.connect(url, login)) {
      return status(connection);
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, login, e);
    }
  }

  private static MigrationsStatus status(Connection connection) throws SQLException {
    return Roles.isMigrator(connection)
        ? Migrations.packaged().statusAsOwner(connection)
        : Migrations.packaged().status(connection);
  }

  private static DatabaseState state(String url, Login login) {
    try (Connection connection = Databases.connect(url, login)) {
      MigrationsStatus status = status(connection);
      return new DatabaseState(
          url, connection.getMetaData().getDatabaseProductVersion(), status.version(), status.pending(),
          status.ahead());
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, login, e);
    }
  }
}
