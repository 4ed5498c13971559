package guitara.support;

import guitara.database.Login;
import guitara.database.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// A database of a test's own with the whole schema and no rows beyond what the migrations bring.
public record TestDatabase(String url, Login owner, Login workstation, Login superuser) {

  /// As the role that migrations run as.
  public Connection asOwner() throws SQLException {
    Connection connection = as(owner);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
    }
    return connection;
  }

  /// As the faces connect, with nobody signed in.
  public Connection asWorkstation() throws SQLException {
    return as(workstation);
  }

  /// As a face connects for a person who is signed in.
  public Connection asPerson(Secret token) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", workstation.user());
    properties.setProperty("password", workstation.password().value());
    properties.setProperty("options", "-c guitara.token=" + token.value());
    return DriverManager.getConnection(url, properties);
  }

  /// Signs a member of staff in at the workstation `front-1` without asking for a password.
  ///
  /// @param role everywhere, by its code
  /// @return what proves the person to the server
  public Secret signIn(String staffCode, String role) {
    try (Connection owner = asOwner()) {
      return signIn(owner, workstation, staffCode, role);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same on any database that this program has set up.
  ///
  /// @param owner acts as the owner of the tables, with their schema in its path
  public static Secret signIn(Connection owner, Login workstation, String staffCode, String role) throws SQLException {
    Secret token = Secret.random();
    try (PreparedStatement statement = owner.prepareStatement(SIGN_IN)) {
      statement.setString(1, staffCode);
      statement.setString(2, role);
      statement.setString(3, token.value());
      statement.setString(4, workstation.user());
      statement.execute();
      return token;
    }
  }

  private static final String SIGN_IN = """
      WITH person AS (
        INSERT INTO account (staff_id, login, name, status)
        SELECT id, 'staff-' || lower(code), display_name, 'ACTIVE' FROM staff WHERE code = ?
        ON CONFLICT (staff_id) DO UPDATE SET status = 'ACTIVE'
        RETURNING id
      ), given AS (
        INSERT INTO account_role (account_id, role_id)
        SELECT person.id, role.id FROM person, role WHERE role.code = ? ON CONFLICT DO NOTHING
      )
      INSERT INTO session (token_hash, account_id, workstation, station, face, expires_at, confirmed_at)
      SELECT sha256(convert_to(?, 'UTF8')), id, ?, 'front-1', 'desk', now() + interval '12 hours', now() FROM person
      """;

  public Connection asSuperuser() throws SQLException {
    return as(superuser);
  }

  private Connection as(Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password().value());
  }
}
