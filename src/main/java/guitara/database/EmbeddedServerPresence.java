package guitara.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// One face's sign that it uses the server: an idle connection that ends with the face, however the face ends.
record EmbeddedServerPresence(Credentials credentials, Connection connection) {

  private static final String NAME = "guitara presence";
  private static final String KEEPER = "guitara keeper";
  private static final int ANSWER_SECONDS = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final String OTHERS = """
      SELECT count(*) FILTER (WHERE application_name = '%s'), count(*)
      FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""".formatted(NAME);

  static EmbeddedServerPresence at(Credentials credentials) throws SQLException {
    return new EmbeddedServerPresence(credentials, connect(credentials, "postgres", NAME));
  }

  /// A superuser's connection to one of the server's databases.
  static Connection connect(Credentials credentials, String database) throws SQLException {
    return connect(credentials, database, KEEPER);
  }

  private static Connection connect(Credentials credentials, String database, String name) throws SQLException {
    Login superuser = credentials.superuser();
    Properties properties = new Properties();
    properties.setProperty("user", superuser.user());
    properties.setProperty("password", superuser.password().value());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(Credentials.urlOf(credentials.port(), database), properties);
  }

  /// The folder the server at the other end really serves; a stranger may have taken its port.
  Path cluster() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW data_directory")) {
      row.next();
      return Path.of(row.getString(1));
    }
  }

  /// The version of the server at the other end.
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  boolean answers() {
    try {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException _) {
      return false;
    }
  }

  /// Whether no other face is there at this moment.
  boolean isOnlyFace() {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(OTHERS)) {
      row.next();
      return row.getInt(1) == 0;
    } catch (SQLException _) {
      // Nobody knows, so somebody may be there.
      return false;
    }
  }

  /// Whether nobody else is left. Connections that were closed a moment ago are given time to vanish.
  boolean isAlone() {
    long deadline = System.nanoTime() + FAREWELL.toNanos();
    try (Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet row = statement.executeQuery(OTHERS)) {
          row.next();
          boolean otherFaces = row.getInt(1) > 0;
          boolean nobody = row.getInt(2) == 0;
          if (nobody || otherFaces || System.nanoTime() > deadline) {
            return nobody;
          }
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (SQLException _) {
      // The server is gone already, or others have stopped it: nothing is left to stop.
      return false;
    }
  }

  /// Leaves a running server. It forgets a closed connection only a moment later, so this one stops being a face first:
  /// whoever leaves next then waits for it to vanish, instead of keeping the server running for it.
  void leave() {
    try (connection; Statement statement = connection.createStatement()) {
      statement.execute("SET application_name = '" + KEEPER + "'");
    } catch (SQLException _) {
      // A connection that is broken already is as good as closed.
    }
  }

  /// Closes a connection to a server that is gone, without another word to it.
  void forget() {
    try {
      connection.close();
    } catch (SQLException _) {
      // A connection that is broken already is as good as closed.
    }
  }
}
