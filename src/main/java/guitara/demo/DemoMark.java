package guitara.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// The note in the database that it holds the demo: by which seed, and up to which day (exclusive). It lies in a
/// code list that no screen offers.
record DemoMark(long seed, LocalDate end) {

  static final String LIST = "DEMO_DATA";

  static void write(Load load, long seed, LocalDate end) throws SQLException {
    String insert = "INSERT INTO guitara.code_list (list_code, code, name, enabled) VALUES (?, ?, ?, false)";
    load.write("code_list", insert, LIST, "SEED", Long.toString(seed));
    load.write("code_list", insert, LIST, "END", end.toString());
  }

  static void move(Load load, LocalDate end) throws SQLException {
    load.write("code_list", "UPDATE guitara.code_list SET name = ? WHERE list_code = ? AND code = 'END'",
        end.toString(), LIST);
  }

  /// @param lock whether others who would read it with a lock have to wait for this transaction's end
  static Optional<DemoMark> read(Connection connection, boolean lock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        SELECT s.name::bigint, e.name::date
          FROM guitara.code_list s JOIN guitara.code_list e ON e.list_code = s.list_code AND e.code = 'END'
         WHERE s.list_code = ? AND s.code = 'SEED'
        """ + (lock ? "FOR UPDATE" : ""))) {
      statement.setString(1, LIST);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new DemoMark(row.getLong(1), row.getObject(2, LocalDate.class)))
            : Optional.empty();
      }
    }
  }
}
