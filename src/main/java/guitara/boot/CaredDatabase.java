package guitara.boot;

import guitara.database.CareConnections;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A database that somebody looks after, by the login that may look after it: the owner's on the program's own server,
/// on another whatever was given. Opening blocks.
public final class CaredDatabase implements AutoCloseable {

  private final Optional<EmbeddedServer> server;
  private final CareConnections connections;

  private CaredDatabase(Optional<EmbeddedServer> server, CareConnections connections) {
    this.server = server;
    this.connections = connections;
  }

  /// Opens the database at an address; the program's own server is started and migrated as needed.
  ///
  /// @param application shown to whoever keeps the server well
  public static CaredDatabase open(DatabaseAddress address, String application, Progress progress) {
    return switch (address) {
      case DatabaseAddress.Embedded embedded -> {
        EmbeddedServer server = Databases.start(EmbeddedServerOptions.in(embedded.folder()), progress);
        yield new CaredDatabase(Optional.of(server), CareConnections.open(
            () -> server.credentials().url(), server.credentials().owner(), application));
      }
      case DatabaseAddress.Shared shared -> {
        require(shared.url(), shared.login());
        yield new CaredDatabase(
            Optional.empty(), CareConnections.open(shared::url, shared.login(), application));
      }
    };
  }

  /// One sentence now rather than a stumble later.
  private static void require(String url, Login login) {
    try (Connection connection = Databases.connect(url, login)) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, login, e);
    }
  }

  public CareConnections connections() {
    return connections;
  }

  @Override
  public void close() {
    connections.close();
    server.ifPresent(EmbeddedServer::close);
  }
}
