package guitara.support;

import guitara.database.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

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

  /// As the faces sign in.
  public Connection asWorkstation() throws SQLException {
    return as(workstation);
  }

  public Connection asSuperuser() throws SQLException {
    return as(superuser);
  }

  private Connection as(Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password().value());
  }
}
