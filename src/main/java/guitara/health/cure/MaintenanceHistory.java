package guitara.health.cure;

import guitara.database.CareConnections;
import guitara.database.SqlFile;
import guitara.health.Cure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// The table `maintenance_run`. On a database without the program's tables nothing is kept.
final class MaintenanceHistory {

  /// What an end has to tell.
  record End(String result, String detail, OptionalDouble beforeMs, OptionalDouble afterMs) {
    static End of(String result, String detail) {
      return new End(result, detail, OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  private static final String BEGIN = SqlFile.read(MaintenanceHistory.class, "begin-run.sql");
  private static final String END = SqlFile.read(MaintenanceHistory.class, "end-run.sql");
  private static final String RUNS = SqlFile.read(MaintenanceHistory.class, "runs.sql");

  private final CareConnections connections;

  MaintenanceHistory(CareConnections connections) {
    this.connections = connections;
  }

  private static boolean isKept(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT to_regclass('guitara.maintenance_run') IS NOT NULL")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /// 0 where nothing is kept.
  long begin(String who, Cure cure, String object) {
    return connections.with(connection -> {
      if (!isKept(connection)) {
        return 0L;
      }
      try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
        insert.setString(1, who);
        insert.setString(2, cure.kind());
        insert.setString(3, object);
        insert.setArray(4, connection.createArrayOf("text", cure.statements().toArray()));
        insert.setArray(5, connection.createArrayOf("text", cure.undo().toArray()));
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  void end(long id, End end) {
    if (id == 0) {
      return;
    }
    connections.with(connection -> {
      try (PreparedStatement update = connection.prepareStatement(END)) {
        update.setString(1, end.result());
        update.setString(2, end.detail());
        update.setObject(3, boxed(end.beforeMs()), java.sql.Types.DOUBLE);
        update.setObject(4, boxed(end.afterMs()), java.sql.Types.DOUBLE);
        update.setLong(5, id);
        return update.executeUpdate();
      }
    });
  }

  private static @org.jspecify.annotations.Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  void markUndone(long id) {
    connections.with(connection -> {
      try (PreparedStatement update = connection.prepareStatement(
          "UPDATE guitara.maintenance_run SET undone = true WHERE id = ?")) {
        update.setLong(1, id);
        return update.executeUpdate();
      }
    });
  }

  Optional<MaintenanceRun> run(long id) {
    return read(" WHERE id = ?", id).stream().findFirst();
  }

  List<MaintenanceRun> latest(int most) {
    return read(" ORDER BY id DESC LIMIT ?", most);
  }

  private List<MaintenanceRun> read(String which, long value) {
    return connections.with(connection -> {
      List<MaintenanceRun> runs = new ArrayList<>();
      if (!isKept(connection)) {
        return runs;
      }
      try (PreparedStatement select = connection.prepareStatement(RUNS + which)) {
        select.setLong(1, value);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            runs.add(run(row));
          }
        }
      }
      return runs;
    });
  }

  private static MaintenanceRun run(ResultSet row) throws SQLException {
    return new MaintenanceRun(row.getLong("id"),
        Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class)).toInstant(), moment(row),
        text(row, "who"), text(row, "kind"), text(row, "object"), text(row, "result"), text(row, "detail"),
        number(row, "before_ms"), number(row, "after_ms"), texts(row, "statements"), texts(row, "undo"),
        row.getBoolean("undone"));
  }

  private static Optional<Instant> moment(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray());
  }
}
