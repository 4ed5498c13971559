package guitara.demo;

import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Stands in for the row triggers and the search index while many rows come in: these are switched off within the
/// transaction, and what they guard is proven of all rows at once before it ends.
final class Guards {

  private final Connection connection;

  Guards(Connection connection) {
    this.connection = connection;
  }

  void lower() throws SQLException {
    execute("guards_lower.sql");
  }

  /// Proves and puts everything back.
  void raise() throws SQLException {
    execute("guards_raise.sql");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.read(Guards.class, "guards_proof.sql"))) {
      row.next();
      long broken = row.getLong(1);
      if (broken > 0) {
        throw new IllegalStateException(broken + " invented bookings are not whole");
      }
    }
  }

  private void execute(String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SqlFile.read(Guards.class, file));
    }
  }
}
