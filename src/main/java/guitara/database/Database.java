package guitara.database;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

  private final PersonalPool pool;
  private final SessionFactory sessions;
  private final StatementCounter statements;
  private volatile Runnable whenBroken = () -> { };

  private Database(PersonalPool pool, SessionFactory sessions, StatementCounter statements) {
    this.pool = pool;
    this.sessions = sessions;
    this.statements = statements;
  }

  /// Opens the pool without waiting for the server: the first use finds out whether it is there. Nobody is signed in.
  ///
  /// @param entities the classes that Hibernate maps
  public static Database open(DatabaseSettings settings, List<Class<?>> entities) {
    return open(settings, entities, UnaryOperator.identity());
  }

  /// The same, with somebody between this program and its connections, who measures what passes.
  ///
  /// @param between given each connection that leaves the pool, returns what is used in its place
  public static Database open(
      DatabaseSettings settings, List<Class<?>> entities, UnaryOperator<Connection> between) {
    PersonalPool pool = new PersonalPool(settings, between);
    StatementCounter statements = new StatementCounter();
    Configuration configuration = new Configuration();
    entities.forEach(configuration::addAnnotatedClass);
    configuration.getProperties().put("hibernate.connection.provider_class", pool);
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

  /// From now on everything happens in the name of whoever holds this token; what is under way ends in the old name.
  ///
  /// @param token made by the server at sign-in; it alone proves the person, so it is a secret
  /// @param view what the person looks through: [View#ALL] or, without the right to see all bookings, [View#OWN]
  public void actAs(Secret token, View view) {
    pool.actAs(token, view);
  }

  /// From now on nobody is signed in.
  public void actAsNobody() {
    pool.actAsNobody();
  }

  /// The views of the database through which a person looks.
  public enum View {
    /// Everything that the person may see.
    ALL("desk,guitara,pg_temp"),
    /// The person's own work.
    OWN("own,desk,guitara,pg_temp");

    private final String searchPath;

    View(String searchPath) {
      this.searchPath = searchPath;
    }

    String searchPath() {
      return searchPath;
    }
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
    pool.giveUpConnections();
  }

  /// A connection beside the pool that is as the pool's are: the same role, person and settings. Whoever asks for it
  /// closes it.
  public Connection connectAlone() {
    try {
      return pool.connectAlone();
    } catch (SQLException e) {
      throw new DatabaseException(Trouble.of(e), e);
    }
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
