package guitara.database;

import java.util.List;

/// How far a database's schema is: what is installed, and what this program would add.
///
/// @param version the newest version installed, or `0` for none
/// @param pending the packaged versions still to come, oldest first
/// @param ahead whether a newer program has migrated the database beyond what this one knows
public record MigrationsStatus(String version, List<String> pending, boolean ahead) {

  public MigrationsStatus {
    pending = List.copyOf(pending);
  }

  /// Whether this program can work with the database as it is.
  public boolean isCurrent() {
    return pending.isEmpty() && !ahead;
  }
}
