package guitara.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;

/// The two connections with which the program looks after a database, apart from those that people work with: what is
/// asked here can neither take a desk's connection nor wait long for a lock that a desk holds. Every call blocks.
public final class CareConnections implements AutoCloseable {

  /// Work on a connection that is given back afterwards, each statement in a transaction of its own.
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static final int POOL = 2;

  /// Whoever may become the owner does so, as when migrating; a superuser and everybody else stays who they are.
  private static final String BECOME_OWNER = "SELECT set_config('role', r.rolname, false) FROM pg_roles r"
      + " WHERE r.rolname = '" + Roles.OWNER + "' AND pg_has_role(r.oid, 'MEMBER')"
      + " AND NOT (SELECT s.rolsuper FROM pg_roles s WHERE s.rolname = session_user)";

  private final HikariDataSource pool;
  private final Supplier<String> address;
  private final Login login;
  private final String application;

  private CareConnections(Supplier<String> address, Login login, String application) {
    this.address = address;
    this.login = login;
    this.application = application;
    HikariConfig config = new HikariConfig();
    config.setPoolName(application);
    config.setDataSource(new MovingDataSource(
        new DatabaseSettings(address, login, application, POOL, Duration.ofSeconds(5),
            Duration.ofMillis(300)),
        properties("-c statement_timeout=15s -c lock_timeout=300ms -c idle_in_transaction_session_timeout=30s")));
    config.setConnectionInitSql(BECOME_OWNER);
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(0);
    config.setIdleTimeout(60_000);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  /// Opens without waiting for the server: the first use finds out whether it is there.
  ///
  /// @param address asked for each new connection
  /// @param application shown to whoever keeps the server well
  public static CareConnections open(Supplier<String> address, Login login, String application) {
    return new CareConnections(address, login, application);
  }

  /// Does some work and gives the connection back. A statement may take 15 seconds, and waits 300 ms for a lock.
  public <T> T with(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }

  /// A connection for what may take long, such as building an index while everybody works: nothing in it is limited,
  /// so that whoever asks for it watches over it, ends it, and closes it.
  public Connection alone() {
    try {
      Connection connection = DriverManager.getConnection(
          address.get(), properties("-c statement_timeout=0 -c lock_timeout=0"));
      try (Statement statement = connection.createStatement()) {
        statement.execute(BECOME_OWNER);
      }
      return connection;
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
  }

  private Properties properties(String options) {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password().value());
    properties.setProperty("ApplicationName", application);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("options", options + " -c jit=off");
    return properties;
  }

  @Override
  public void close() {
    pool.close();
  }
}
