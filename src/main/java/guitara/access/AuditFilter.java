package guitara.access;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Which part of the audit is asked for; what is empty does not narrow.
///
/// @param account who did it
/// @param row the key of one row, as the audit writes it; counts only together with `table`
/// @param until not included
public record AuditFilter(
    OptionalLong account, String table, String action, String row, Optional<Instant> from, Optional<Instant> until) {

  public static final AuditFilter ALL =
      new AuditFilter(OptionalLong.empty(), "", "", "", Optional.empty(), Optional.empty());

  /// Everything that ever happened to one row.
  public static AuditFilter ofRow(String table, String row) {
    return new AuditFilter(OptionalLong.empty(), table, "", row, Optional.empty(), Optional.empty());
  }

  public boolean narrows() {
    return !equals(ALL);
  }
}
