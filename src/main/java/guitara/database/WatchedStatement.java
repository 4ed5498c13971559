package guitara.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A statement that may take long, run on a thread of its own while whoever asked for it looks on and may end it.
public final class WatchedStatement {

  private WatchedStatement() {}

  /// Looks on, several times a second.
  @FunctionalInterface
  public interface Watcher {
    /// Whether the statement may go on; else it is cancelled at the server (SQLSTATE 57014).
    boolean mayGoOn();
  }

  /// Runs a statement to its end.
  ///
  /// @param every between two looks
  public static void run(Connection connection, String sql, Duration every, Watcher watcher) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      FutureTask<Boolean> work = new FutureTask<>(() -> statement.execute(sql));
      Thread.ofVirtual().name("guitara-care").start(work);
      boolean interrupted = false;
      while (!isOver(work, every)) {
        interrupted |= Thread.interrupted();
        if (interrupted || !watcher.mayGoOn()) {
          statement.cancel();
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean isOver(FutureTask<Boolean> work, Duration every) throws SQLException {
    try {
      work.get(every.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
    }
  }
}
