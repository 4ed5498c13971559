package guitara.health.cure;

import guitara.database.CareConnections;
import guitara.database.DatabaseException;
import guitara.database.SqlFile;
import guitara.database.WatchedStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Runs what cannot be limited by time-outs without leaving something broken, and ends it when the person wants or when
/// it waits for others too long. What an ended or broken build leaves behind is swept.
///
/// @param patience how long a statement may wait for others at a stretch
/// @param every between two looks
record Watchdog(CareConnections connections, Duration patience, Duration every) {

  private static final String PROGRESS = SqlFile.read(Watchdog.class, "index-progress.sql");
  private static final String BROKEN = SqlFile.read(Watchdog.class, "broken-indexes.sql");
  private static final int SWEEPS = 3;

  /// Runs statements one after the other, each in a transaction of its own.
  void run(List<String> statements, CureWatch watch) throws SQLException {
    try (Connection alone = connections.alone()) {
      int pid = pid(alone);
      for (String sql : statements) {
        WatchedStatement.run(alone, sql, every, new Look(this, pid, watch)::mayGoOn);
      }
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static final class Look {
    private final Watchdog dog;
    private final int pid;
    private final CureWatch watch;
    private long waitingSince;

    Look(Watchdog dog, int pid, CureWatch watch) {
      this.dog = dog;
      this.pid = pid;
      this.watch = watch;
    }

    boolean mayGoOn() {
      if (watch.isCancelled()) {
        return false;
      }
      try {
        return dog.connections.with(this::hasPatience);
      } catch (DatabaseException away) {
        // The statement's own connection will say so.
        return true;
      }
    }

    private boolean hasPatience(Connection connection) throws SQLException {
      boolean waits = false;
      try (var ask = connection.prepareStatement(PROGRESS)) {
        ask.setInt(1, pid);
        try (ResultSet row = ask.executeQuery()) {
          if (row.next()) {
            waits = row.getBoolean("waits");
            watch.progress(Objects.requireNonNullElse(row.getString("phase"), ""), row.getDouble("part"));
          }
        }
      }
      if (!waits) {
        waitingSince = 0;
      } else if (waitingSince == 0) {
        waitingSince = System.nanoTime();
      }
      return !waits || System.nanoTime() - waitingSince < dog.patience.toNanos();
    }
  }

  /// The unusable indexes that nobody is building.
  Set<String> broken() {
    return connections.with(connection -> {
      Set<String> broken = new HashSet<>();
      try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(BROKEN)) {
        while (row.next()) {
          broken.add(Objects.requireNonNull(row.getString(1)));
        }
      }
      return broken;
    });
  }

  /// Removes the unusable indexes that were not there before, quickly or not at all; names those that stay, and where
  /// the server cannot be asked, that.
  String sweep(Set<String> before) {
    for (int i = 0; i < SWEEPS; i++) {
      try {
        Set<String> left = broken();
        left.removeAll(before);
        for (String index : left) {
          connections.with(connection -> {
            try (var statement = connection.createStatement()) {
              return statement.execute("DROP INDEX IF EXISTS " + index);
            }
          });
        }
        return "";
      } catch (DatabaseException e) {
        // Held or away for the moment: once more.
      }
    }
    try {
      Set<String> left = broken();
      left.removeAll(before);
      return String.join(", ", left);
    } catch (DatabaseException e) {
      return "?";
    }
  }
}
