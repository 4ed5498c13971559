package guitara.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A schema under examination, seen through the rights of whoever is connected.
///
/// @param own whether this is the program's own schema, with its catalogue, snapshots and thresholds
/// @param version of the server, as PostgreSQL numbers it: 150019 for 15.19
public record Ward(Connection connection, String schema, boolean own, int version, Thresholds thresholds) {

  /// Turns the row that a result stands on into a value.
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// The rows of a statement with `?` for each value bound.
  public <T> List<T> rows(String sql, RowReader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (row.next()) {
          all.add(reader.read(row));
        }
        return all;
      }
    }
  }

  /// The only value of a statement that always has one row.
  public boolean holds(String sql, Object... values) throws SQLException {
    return rows(sql, row -> row.getBoolean(1), values).getFirst();
  }

  /// Whether this connection has the rights of one of PostgreSQL's own roles, such as `pg_monitor`.
  public boolean hasRole(String role) throws SQLException {
    return holds("SELECT pg_has_role(?, 'USAGE')", role);
  }

  /// The schema in which an extension's functions and views are, where it is installed.
  public Optional<String> extension(String name) throws SQLException {
    return rows("SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
        + " WHERE e.extname = ?", row -> row.getString(1), name).stream().findFirst();
  }
}
