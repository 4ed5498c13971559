package guitara.boot;

import guitara.database.EmbeddedServer;
import guitara.database.Login;
import java.util.Optional;

/// A database that answers and whose schema fits this program, with the login that the faces use.
public final class OpenDatabase implements AutoCloseable {

  private final String url;
  private final Login login;
  private final Optional<EmbeddedServer> server;

  private OpenDatabase(String url, Login login, Optional<EmbeddedServer> server) {
    this.url = url;
    this.login = login;
    this.server = server;
  }

  static OpenDatabase shared(DatabaseAddress.Shared address) {
    return new OpenDatabase(address.url(), address.login(), Optional.empty());
  }

  static OpenDatabase embedded(EmbeddedServer server) {
    return new OpenDatabase(server.credentials().url(), server.credentials().workstation(), Optional.of(server));
  }

  /// Ask again after the embedded server came back from a kill: it may have had to take another port.
  public String url() {
    return server.map(running -> running.credentials().url()).orElse(url);
  }

  public Login login() {
    return login;
  }

  /// The program's own server; empty on a shared one.
  public Optional<EmbeddedServer> server() {
    return server;
  }

  /// Whether the embedded database was created by this very start, so that it is empty.
  public boolean isNew() {
    return server.map(EmbeddedServer::firstStart).orElse(false);
  }

  /// Leaves the embedded server, which stops after the last one; close all connections before.
  @Override
  public void close() {
    server.ifPresent(EmbeddedServer::close);
  }
}
