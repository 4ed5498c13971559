package guitara.access;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// Something that was done, as it was written down.
///
/// @param action INSERT, UPDATE, DELETE, SIGN_IN, SIGN_OUT, or what the program's own jobs did
/// @param table empty where no row of a business table changed
/// @param row the key of the row; empty where `table` is
/// @param account who did it; empty for the schema's owner, or where nobody was signed in
/// @param who the name of the account; empty where `account` is, or where the reader may not see accounts
/// @param workstation the database role that was connected
/// @param station the name of the computer; empty where nobody was signed in
public record AuditEntry(
    AuditKey key,
    String action,
    String table,
    String row,
    OptionalLong account,
    String who,
    String workstation,
    String station,
    List<Difference> differences) {

  public AuditEntry {
    differences = List.copyOf(differences);
  }

  public Instant at() {
    return key.at();
  }

  /// What became of one column.
  ///
  /// @param before empty for a new row
  /// @param after empty for a row that was deleted
  public record Difference(String column, String before, String after) {}
}
