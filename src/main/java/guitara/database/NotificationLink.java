package guitara.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// A connection of its own that listens to PostgreSQL's notifications. It is never pooled: LISTEN belongs to a session.
public final class NotificationLink implements AutoCloseable {

  private static final String HEARTBEAT = SqlFile.read(NotificationLink.class, "heartbeat.sql");

  private final Connection connection;
  private final String server;

  private NotificationLink(Connection connection, String server) {
    this.connection = connection;
    this.server = server;
  }

  /// Connects and listens; from the return on, no notification on `channel` is missed until a call fails.
  ///
  /// @param channel a plain identifier of this program, never input
  public static NotificationLink open(DatabaseSettings settings, String channel) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.login().user());
    properties.setProperty("password", settings.login().password().value());
    properties.setProperty("ApplicationName", settings.application() + " live");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("hostRecheckSeconds", "2");
    try {
      Connection connection = DriverManager.getConnection(settings.url(), properties);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + channel);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return new NotificationLink(connection, "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }

  /// Waits up to `patience` for notifications and returns their payloads in the order of their commits.
  public List<String> await(Duration patience) {
    try {
      PGNotification[] received =
          connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(patience.toMillis()));
      return received == null ? List.of() : Arrays.stream(received).map(PGNotification::getParameter).toList();
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }

  /// Proves that the link lives (waiting alone never notices a dead one) and asks how the server is.
  public Heartbeat heartbeat() {
    long began = System.nanoTime();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(HEARTBEAT)) {
      Duration roundTrip = Duration.ofNanos(System.nanoTime() - began);
      row.next();
      return new Heartbeat(roundTrip, row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2),
          row.getBoolean(3), String.valueOf(row.getString(4)));
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }

  /// The server's product name and version.
  public String server() {
    return server;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }
}
