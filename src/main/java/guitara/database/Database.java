package guitara.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/// The open database: a pool of connections with Hibernate on top. Every call blocks: never on the FX thread.
///
/// Reads run without a transaction of their own; writes run in one, are repeated when a competitor was in the way
/// ([Trouble#BUSY], at most three times) or the server had moved ([Trouble#READ_ONLY], once), and are therefore only
/// given intents that take effect once.
public final class Database implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final StatementCounter statements;
  private volatile Runnable whenBroken = () -> { };

  private Database(HikariDataSource pool, SessionFactory sessions, StatementCounter statements) {
    this.pool = pool;
    this.sessions = sessions;
    this.statements = statements;
  }

  /// Opens the pool without waiting for the server: the first use finds out whether it is there.
  ///
  /// @param entities the classes that Hibernate maps
  public static Database open(DatabaseSettings settings, List<Class<?>> entities) {
    HikariDataSource pool = new HikariDataSource(poolConfig(settings));
    StatementCounter statements = new StatementCounter();
    Configuration configuration = new Configuration();
    entities.forEach(configuration::addAnnotatedClass);
    configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", pool);
    configuration.getProperties().put("hibernate.session_factory.statement_inspector", statements);
    // Known beforehand, so that a desk can start, and say so, while the server is away.
    configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
    configuration.setProperty("jakarta.persistence.database-product-name", "PostgreSQL");
    configuration.setProperty("jakarta.persistence.database-major-version", "15");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    // A refusal is an answer, not a fault to be logged; whoever cannot handle a failure logs it.
    configuration.setProperty("hibernate.jdbc.log.errors", "false");
    configuration.setProperty("hibernate.jdbc.log.warnings", "false");
    return new Database(pool, configuration.buildSessionFactory(), statements);
  }

  private static HikariConfig poolConfig(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(settings.application());
    config.setDataSource(new MovingDataSource(settings, connectionProperties(settings)));
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setIdleTimeout(300_000);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setValidationTimeout(Math.min(1_000, settings.patience().toMillis()));
    // Do not wait for the server at start, and never die of its absence.
    config.setInitializationFailTimeout(-1);
    // Life of 10 minutes: seeds 000 and 001.
    config.setMaxLifetime(600_000);
    return config;
  }

  private static Properties connectionProperties(DatabaseSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.login().user());
    properties.setProperty("password", settings.login().password().value());
    properties.setProperty("ApplicationName", settings.application());
    properties.setProperty("currentSchema", "guitara");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("socketTimeout", "20");
    properties.setProperty("tcpKeepAlive", "true");
    // Of several servers another may be the one to write to a moment later.
    properties.setProperty("hostRecheckSeconds", "2");
    // Parallel workers, and machine code made on the spot, cost more than these small statements can win back.
    properties.setProperty("options", "-c lock_timeout=" + settings.lockPatience().toMillis()
        + "ms -c statement_timeout=10s -c max_parallel_workers_per_gather=0 -c jit=off");
    return properties;
  }

  /// Runs a read; several statements in it may see different moments.
  public <T> T read(Function<StatelessSession, T> work) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      return work.apply(session);
    } catch (PersistenceException e) {
      throw failed(e);
    }
  }

  /// Gives up all connections, those in use after their use: what they lead to is gone, or no longer takes changes.
  public void giveUpConnections() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /// Who looks after a server whose own files are broken; told on the thread that met it, and must return at once.
  public void whenBroken(Runnable told) {
    whenBroken = told;
  }

  private DatabaseException failed(PersistenceException e) {
    DatabaseException failure = new DatabaseException(Trouble.of(e), e);
    if (failure.trouble() == Trouble.BROKEN) {
      whenBroken.run();
    }
    return failure;
  }

  /// Runs a write in one transaction: commits when `work` returns, rolls back when it throws or asks for it.
  public <T> T write(Function<Transaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return writeOnce(work);
      } catch (DatabaseException e) {
        boolean passes = e.trouble() == Trouble.BUSY && attempt < ATTEMPTS;
        boolean moved = e.trouble() == Trouble.READ_ONLY && attempt == 1;
        if (!passes && !moved) {
          throw e;
        }
        if (moved) {
          // Nothing was changed, and new connections may find the server that takes changes by now.
          giveUpConnections();
        }
      }
    }
  }

  private <T> T writeOnce(Function<Transaction, T> work) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      Transaction transaction = Transaction.begin(session);
      try {
        T result = work.apply(transaction);
        transaction.end();
        return result;
      } catch (RuntimeException e) {
        transaction.abandon();
        throw e;
      }
    } catch (PersistenceException e) {
      throw failed(e);
    }
  }

  /// Statements sent since the start, for tests and the status page.
  public long statements() {
    return statements.count();
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }
}
