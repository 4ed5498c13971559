package guitara.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import guitara.database.Database.View;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/// A pool of connections for whoever is signed in. Each person has a pool of their own, whose connections bear their
/// token from the first byte on: no statement can ever run in the name of who was there before.
final class PersonalPool implements ConnectionProvider, AutoCloseable {

  @Serial private static final long serialVersionUID = 1L;

  /// As long as a statement may take (`socketTimeout`): by then whatever the last person began has ended.
  private static final Executor LATER = CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS);

  private final transient DatabaseSettings settings;
  private final transient UnaryOperator<Connection> between;
  private transient volatile HikariDataSource current;

  /// @param between given each connection that leaves the pool, returns what is used in its place
  PersonalPool(DatabaseSettings settings, UnaryOperator<Connection> between) {
    this.settings = settings;
    this.between = between;
    this.current = open("", View.ALL);
  }

  void actAs(Secret token, View view) {
    exchange(open(" -c guitara.token=" + token.value(), view));
  }

  void actAsNobody() {
    exchange(open("", View.ALL));
  }

  private synchronized void exchange(HikariDataSource next) {
    HikariDataSource before = current;
    current = next;
    before.setMinimumIdle(0);
    before.getHikariPoolMXBean().softEvictConnections();
    LATER.execute(before::close);
  }

  void giveUpConnections() {
    current.getHikariPoolMXBean().softEvictConnections();
  }

  private HikariDataSource open(String person, View view) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(settings.application());
    config.setDataSource(new MovingDataSource(settings, connectionProperties(person, view)));
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setIdleTimeout(300_000);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setValidationTimeout(Math.min(1_000, settings.patience().toMillis()));
    // Do not wait for the server at start, and never die of its absence.
    config.setInitializationFailTimeout(-1);
    // Life of 10 minutes: seeds 000 and 001.
    config.setMaxLifetime(600_000);
    return new HikariDataSource(config);
  }

  private Properties connectionProperties(String person, View view) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.login().user());
    properties.setProperty("password", settings.login().password().value());
    properties.setProperty("ApplicationName", settings.application());
    properties.setProperty("currentSchema", view.searchPath());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("socketTimeout", "20");
    properties.setProperty("tcpKeepAlive", "true");
    // Of several servers another may be the one to write to a moment later.
    properties.setProperty("hostRecheckSeconds", "2");
    // Parallel workers, and machine code made on the spot, cost more than these small statements can win back.
    properties.setProperty("options", "-c lock_timeout=" + settings.lockPatience().toMillis()
        + "ms -c statement_timeout=10s -c max_parallel_workers_per_gather=0 -c jit=off" + person);
    return properties;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return between.apply(current.getConnection());
  }

  /// A connection like those of the pool that the pool does not know.
  Connection connectAlone() throws SQLException {
    return current.getDataSource().getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public <T> @Nullable T unwrap(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : null;
  }

  @Override
  public void close() {
    current.close();
  }
}
