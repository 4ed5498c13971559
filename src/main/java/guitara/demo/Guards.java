package guitara.demo;

import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Stands in for foreign keys, whole-ness triggers and the search index while many rows come in: they are taken away
/// within the transaction and put back before it ends, when what they guard is proven of all rows at once. Nobody
/// else can use the tables meanwhile, and a broken transaction leaves all as it was.
final class Guards {

  private final Connection connection;
  private final List<String> back = new ArrayList<>();

  Guards(Connection connection) {
    this.connection = connection;
  }

  void lower() throws SQLException {
    execute("SET LOCAL maintenance_work_mem = '512MB'");
    execute("SET LOCAL work_mem = '128MB'");
    List<String> away = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.read(Guards.class, "guards_lower.sql"))) {
      while (row.next()) {
        away.add(row.getString(1));
        back.add(row.getString(2));
      }
    }
    for (String sql : away) {
      execute(sql);
    }
  }

  /// Puts everything back, and proves.
  void raise() throws SQLException {
    for (String sql : back) {
      execute(sql);
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.read(Guards.class, "guards_proof.sql"))) {
      row.next();
      long broken = row.getLong(1);
      if (broken > 0) {
        throw new IllegalStateException(broken + " invented bookings are not whole");
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
