package guitara.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/// Installs the program's roles and their rights (`db/roles`) on an embedded or a shared server.
public final class Roles {

  public static final String OWNER = "guitara_owner";
  public static final String MIGRATOR = "guitara_migrator";
  public static final String DESK = "guitara_desk";
  public static final String WORKSTATION = "guitara_workstation";

  private Roles() {}

  /// Creates the roles and, if it is not there, the database; for a connection to any database of the server.
  public static void install(Connection admin, String database) throws SQLException {
    run(admin, "1-roles.sql");
    if (!holds(admin, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)", database)) {
      String quoted = '"' + database.replace("\"", "\"\"") + '"';
      execute(admin, "CREATE DATABASE " + quoted + " TEMPLATE template0 ENCODING 'UTF8'");
    }
  }

  /// Gives the roles their rights, and everybody else none, in the database of this connection.
  public static void guard(Connection admin) throws SQLException {
    run(admin, "2-database.sql");
  }

  /// Whether a role of this name can be seen on the server.
  public static boolean exists(Connection connection, String role) throws SQLException {
    return holds(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role);
  }

  /// Whether this connection's user may create roles, and so set everything up.
  public static boolean mayInstall(Connection connection) throws SQLException {
    return holds(connection, "SELECT EXISTS (SELECT FROM pg_roles"
        + " WHERE rolname = current_user AND (rolsuper OR rolcreaterole) AND rolname <> ?)", WORKSTATION);
  }

  /// Whether this connection's user may become the schema's owner.
  public static boolean isMigrator(Connection connection) throws SQLException {
    return holds(connection, "SELECT EXISTS (SELECT FROM pg_roles"
        + " WHERE rolname = ? AND pg_has_role(oid, 'MEMBER'))", OWNER);
  }

  /// Sets a password without its text ever reaching the server or its log: only the SCRAM verifier travels.
  public static void setPassword(Connection admin, Login login) throws SQLException {
    admin.unwrap(PGConnection.class)
        .alterUserPassword(login.user(), login.password().value().toCharArray(), "scram-sha-256");
  }

  /// As a computer that came in by its code: from now on this password is its own, and the code is void. Only the SCRAM
  /// verifier travels. SQLSTATE GD015 where no invitation is open.
  public static void enrol(Connection invited, Secret password) throws SQLException {
    invited.setAutoCommit(false);
    try (PreparedStatement statement = invited.prepareStatement("SELECT guitara.enrol(?)")) {
      statement.setString(1, PasswordUtil.encodeScramSha256(password.value().toCharArray()));
      statement.execute();
    }
    invited.commit();
  }

  /// What may be opened over this connection: `desk`, `kiosk`, `admin`.
  public static List<String> faces(Connection connection) throws SQLException {
    List<String> faces = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
        "SELECT face FROM unnest(ARRAY['desk', 'kiosk', 'admin']) AS face"
            + " WHERE pg_has_role('guitara_' || face, 'MEMBER')")) {
      while (row.next()) {
        faces.add(row.getString(1));
      }
    }
    return faces;
  }

  private static boolean holds(Connection connection, String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (InputStream shipped = Roles.class.getResourceAsStream("/db/roles/" + script)) {
      if (shipped == null) {
        throw new IllegalStateException("The program lacks its file db/roles/" + script);
      }
      execute(connection, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
