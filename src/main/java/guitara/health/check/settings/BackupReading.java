package guitara.health.check.settings;

import guitara.health.Finding;
import guitara.health.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a server knows of its own backups.
///
/// @param archiving whether it hands its log on
/// @param archived when it last did
/// @param stopped when it last could not
/// @param atWork whether somebody takes a copy of the whole at this moment
record BackupReading(
    boolean archiving, long failed, Optional<Instant> archived, Optional<Instant> stopped, boolean atWork) {

  /// One finding at most. An archive that works has no age: a quiet server hands nothing on.
  List<Finding> findings(String check, String database) {
    if (archiving && stopped.isPresent() && stopped.get().isAfter(archived.orElse(Instant.MIN))) {
      return List.of(Finding.of(check, "archive-fails", Severity.CRITICAL, database, failed).since(stopped.get()));
    }
    return (archived.isPresent() && archiving) || atWork ? List.of()
        : List.of(Finding.of(check, "no-backup-known", Severity.NOTICE, database));
  }
}
