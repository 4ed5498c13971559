package guitara.health.check.settings;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Ward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whether the server knows of a backup. It sees only what it takes part in: a copy of its files or a dump that
/// somebody takes from outside leaves no trace in it, so that its silence is worth a question and no alarm.
public final class Backups implements Check {

  private static final String NAME = "backups";
  private static final String SQL = SqlFile.read(Backups.class, "backups.sql");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("no-backup-known", "archive-fails");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    BackupReading reading = ward.rows(SQL, row -> new BackupReading(row.getBoolean("archiving"),
        row.getLong("failed"), moment(row, "archived"), moment(row, "stopped"), row.getLong("at_work") > 0)).getFirst();
    String database = ward.rows("SELECT current_database()", row -> Objects.requireNonNull(row.getString(1)))
        .getFirst();
    return Examination.of(1, reading.findings(NAME, database))
        .without(1, "Dumps and copies of the files that are taken from outside leave no trace in the server.");
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }
}
