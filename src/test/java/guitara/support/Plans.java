package guitara.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// Asks the database how it comes by what a statement wants, as the workstation's role.
public final class Plans {

  private Plans() {}

  /// The plan of a statement that was run.
  ///
  /// @param values the literal for each name that is bound
  public static String of(House house, String sql, Map<String, String> values) throws SQLException {
    String bound = sql;
    for (Map.Entry<String, String> value : values.entrySet()) {
      bound = bound.replaceAll("(?<!:):" + value.getKey() + "\\b", value.getValue());
    }
    StringBuilder plan = new StringBuilder();
    try (Connection workstation = house.server.asWorkstation(); Statement statement = workstation.createStatement();
        ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, TIMING OFF) " + bound)) {
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
