package guitara.boot;

import guitara.boot.Membership.Kept;
import guitara.database.CannotGoOn;
import guitara.database.Login;
import guitara.database.Roles;
import guitara.database.Secret;
import guitara.database.Vaults.Place;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Joins a shared server by an administrator's code: the computer comes in by it once and brings a password of its own.
///
/// That password is kept first and made known to the server second, so that however this ends the server never knows
/// one that nobody has. Whoever was cut short runs it again with the same code: once that is used up, what was kept
/// opens.
public record JoinServer(Membership membership, Progress progress) {

  /// Please join.
  ///
  /// @param name the computer's own name on the server, beside which the code was shown
  public record Request(String url, String name, Secret code) {

    public Request {
      if (code.value().isBlank()) {
        throw CannotGoOn.wrongUse("The code is missing: type it, set GUITARA_JOIN_CODE, or hand it to standard input.");
      }
    }

    /// As the server made it: people type spaces, dashes and small letters.
    private String password() {
      return code.value().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private String key() {
      return Membership.key(name, url);
    }

    private String safe() {
      return JdbcAddress.parse(url).safe();
    }
  }

  /// It has joined.
  ///
  /// @param faces what may be opened here: `desk`, `kiosk`, `admin`
  /// @param password where it is kept
  public record Joined(String server, String name, List<String> faces, Place password) {}

  /// Joins, or ends in one sentence that says why not.
  public Joined join(Request request) {
    String url = request.safe();
    membership.requireFreeFor(request.url(), request.name());
    try {
      Place place = enrol(url, request);
      membership.settle(request.url(), request.name(), place);
      Login login = new Login(request.name(), membership.password(request.key()).orElseThrow(
          () -> new IOException("the password was kept and is not there.")));
      try (Connection connection = Databases.connect(url, login)) {
        return new Joined(request.url(), request.name(), Roles.faces(connection), place);
      }
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, new Login(request.name(), request.code()), e);
    } catch (IOException e) {
      throw CannotGoOn.refused("This computer did not join: " + e.getMessage() + " Then run the command again.");
    }
  }

  /// Where the password is kept that the server knows now.
  private Place enrol(String url, Request request) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url, request.name(), request.password())) {
      ServerVersion.require(connection);
      return bringPassword(connection, request);
    } catch (SQLException e) {
      if ("28P01".equals(e.getSQLState())) {
        return enrolledBefore(url, request);
      }
      throw e;
    }
  }

  private Place bringPassword(Connection connection, Request request) throws SQLException, IOException {
    Secret password = Secret.random();
    Place place = membership.keep(request.key(), password, progress);
    try {
      Roles.enrol(connection, password);
      return place;
    } catch (SQLException e) {
      if ("GD015".equals(e.getSQLState())) {
        membership.vaults().in(place).forget(request.key());
        throw refused(request);
      }
      // Whether the server has it may be unknown now; the next attempt finds out.
      throw e;
    }
  }

  private Place enrolledBefore(String url, Request request) {
    Optional<Kept> kept = membership.keptBefore(request.key());
    if (kept.isEmpty() || !opens(url, new Login(request.name(), kept.get().password()))) {
      throw refused(request);
    }
    return kept.get().place();
  }

  private static boolean opens(String url, Login login) {
    try (Connection connection =
        DriverManager.getConnection(url, login.user(), login.password().value())) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  /// The server does not say which it is, for whoever guesses would learn from that.
  private static CannotGoOn refused(Request request) {
    return CannotGoOn.refused("The server does not take this code for " + request.name()
        + ". Look again at the name and the code; a code is good once and for 15 minutes, and an administrator makes a"
        + " new one under Devices.");
  }
}
