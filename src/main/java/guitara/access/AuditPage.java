package guitara.access;

import java.util.List;
import java.util.Optional;

/// A stretch of the audit, the newest first.
///
/// @param next where the next stretch begins; empty at the end
public record AuditPage(List<AuditEntry> entries, Optional<AuditKey> next) {

  public AuditPage {
    entries = List.copyOf(entries);
  }
}
