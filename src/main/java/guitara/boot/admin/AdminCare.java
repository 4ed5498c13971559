package guitara.boot.admin;

import guitara.admin.health.CareAccess;
import guitara.boot.Databases;
import guitara.boot.face.FaceDatabase;
import guitara.database.CannotGoOn;
import guitara.database.CareConnections;
import guitara.database.EmbeddedServer;
import guitara.database.Login;
import guitara.database.Secret;
import guitara.database.Vaults;
import guitara.database.Vaults.Place;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The administration's way to the database as whoever looks after it: on the program's own server the owner; on
/// another a login that an administrator gave once, and that this computer keeps in its vault.
public final class AdminCare implements CareAccess, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(AdminCare.class.getName());
  private static final String APPLICATION = "guitara admin health";
  private static final String REFUSED = "28...";

  private final Supplier<String> address;
  private final Optional<Supplier<Login>> owner;
  private final Vaults vaults;
  private Optional<CareConnections> open = Optional.empty();
  private boolean closed;

  private AdminCare(Supplier<String> address, Optional<Supplier<Login>> owner, Vaults vaults) {
    this.address = address;
    this.owner = owner;
    this.vaults = vaults;
  }

  static AdminCare of(FaceDatabase database) {
    return database.server().map(server -> ofOwn(server, database.vaults()))
        .orElseGet(() -> shared(database::url, database.vaults()));
  }

  private static AdminCare ofOwn(EmbeddedServer server, Vaults vaults) {
    return new AdminCare(() -> server.credentials().url(), Optional.of(() -> server.credentials().owner()), vaults);
  }

  /// The way of somebody who is known already.
  ///
  /// @param address asked for each new connection
  public static AdminCare known(Supplier<String> address, Login login, Vaults vaults) {
    return new AdminCare(address, Optional.of(() -> login), vaults);
  }

  /// The way on a server that others look after: somebody has to say who.
  ///
  /// @param address asked for each new connection
  public static AdminCare shared(Supplier<String> address, Vaults vaults) {
    return new AdminCare(address, Optional.empty(), vaults);
  }

  @Override
  public synchronized Optional<CareConnections> known() {
    if (open.isEmpty()) {
      Optional<Login> login = owner.isPresent() ? Optional.of(owner.get().get()) : kept();
      if (login.isPresent() && (owner.isPresent() || isLetIn(login.get()))) {
        open = Optional.of(connect(login.get()));
      }
    }
    return open;
  }

  @Override
  public synchronized CareConnections enter(String user, Secret password) {
    Login login = new Login(user, password);
    require(login);
    keep(login);
    open.ifPresent(CareConnections::close);
    CareConnections connections = connect(login);
    open = Optional.of(connections);
    return connections;
  }

  private CareConnections connect(Login login) {
    if (closed) {
      throw CannotGoOn.refused("The administration is being closed.");
    }
    return CareConnections.open(address, login, APPLICATION);
  }

  private void require(Login login) {
    try (Connection connection = Databases.connect(address.get(), login)) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("The server was asked who looks after it, and did not answer. Try again.", e);
    }
  }

  /// A password that was changed since is asked for anew; a server that does not answer is told of.
  private boolean isLetIn(Login login) {
    try {
      require(login);
      return true;
    } catch (CannotGoOn e) {
      if (e.getCause() instanceof SQLException cause && String.valueOf(cause.getSQLState()).matches(REFUSED)) {
        return false;
      }
      throw e;
    }
  }

  /// Where the password is stands beside it in a file, with the name that it belongs to.
  private void keep(Login login) {
    try {
      Place place = vaults.keep(key(login.user()), login.password(), sentence -> LOG.log(Level.INFO, sentence));
      vaults.file().store(key("login"), new Secret(place + " " + login.user()));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The login of whoever looks after the database is asked for again next time", e);
    }
  }

  private Optional<Login> kept() {
    try {
      Optional<Secret> note = vaults.file().find(key("login"));
      if (note.isEmpty()) {
        return Optional.empty();
      }
      List<String> parts = List.of(note.get().value().split(" ", 2));
      String user = parts.getLast();
      return vaults.in(Place.valueOf(parts.getFirst().toUpperCase(Locale.ROOT))).find(key(user))
          .map(password -> new Login(user, password));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The kept login of whoever looks after the database is not found", e);
      return Optional.empty();
    }
  }

  private String key(String name) {
    return "care: " + name + " at " + address.get().replaceFirst("\\?.*", "");
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.ifPresent(CareConnections::close);
  }
}
