package guitara.demo;

import guitara.database.BulkCopy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// The one transaction that fills the database, and what it has written so far.
final class Load {

  private final Connection connection;
  private final Map<String, Long> rows = new TreeMap<>();

  Load(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  void send(BulkCopy copy) throws SQLException {
    count(copy.table().substring(copy.table().indexOf('.') + 1), copy.send(connection));
  }

  /// Runs one statement that writes into `table`.
  void write(String table, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      count(table, statement.executeLargeUpdate());
    }
  }

  private void count(String table, long written) {
    if (written > 0) {
      rows.merge(table, written, Long::sum);
    }
  }

  Map<String, Long> rows() {
    return rows;
  }
}
