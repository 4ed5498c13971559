package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A foreign key and the indexes that the server can use when a parent row is deleted or gets another key.
///
/// @param columns quoted, in the order of the key
/// @param bytes of the table that refers
/// @param parentChanges whether a row of the parent was ever deleted, as far as the server has counted
/// @param covering oids of the usable indexes
record ForeignKeys(
    String child, String name, String columns, String parent, long bytes, boolean parentChanges,
    List<String> covering) {

  private static final String SQL = SqlFile.read(ForeignKeys.class, "foreign-keys.sql");

  static List<ForeignKeys> of(Ward ward) throws SQLException {
    return ward.rows(SQL, row -> new ForeignKeys(text(row, "child"), text(row, "name"), text(row, "columns"),
        text(row, "parent"), row.getLong("bytes"), row.getBoolean("parent_changes"),
        Optional.ofNullable(row.getString("covered")).map(oids -> List.of(oids.split(" "))).orElse(List.of())),
        ward.schema());
  }
}
