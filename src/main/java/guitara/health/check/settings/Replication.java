package guitara.health.check.settings;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Sight;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Copies of the database on other servers: those that are behind, and those that nobody fetches any more, for which
/// the server keeps everything until its disk is full.
public final class Replication implements Check {

  private static final String NAME = "replication";
  private static final String IDLE = "slot-inactive";
  private static final String KEEPS = "slot-keeps-wal";
  private static final String LAG = "replica-lag";
  private static final String SQL = SqlFile.read(Replication.class, "replication.sql");

  private record Row(String kind, String name, boolean alive, long kept, boolean used, double lag) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(IDLE, KEEPS, LAG);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String blind = Sight.blind(ward);
    if (!blind.isEmpty()) {
      return Examination.unseen(1, blind);
    }
    List<Row> all = ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("kind")),
        Objects.requireNonNull(row.getString("name")), row.getBoolean("alive"), row.getLong("kept"),
        row.getBoolean("used"), row.getDouble("lag_s")));
    return Examination.of(all.size(), all.stream().flatMap(row -> finding(row, ward).stream()).toList())
        .without(0, ward.hasRole("pg_read_all_stats") ? ""
            : "How far copies are behind stays hidden: " + Sight.grant(ward, "pg_monitor"));
  }

  private static Optional<Finding> finding(Row row, Ward ward) {
    if (row.kind().equals("copy")) {
      return row.lag() < ward.thresholds().value(Threshold.REPLICATION_LAG_S) ? Optional.empty()
          : Optional.of(Finding.of(NAME, LAG, Severity.WARNING, row.name(), Duration.ofSeconds((long) row.lag())));
    }
    if (row.kept() >= ward.thresholds().value(Threshold.SLOT_WAL_BYTES)) {
      return Optional.of(Finding.of(NAME, KEEPS, Severity.WARNING, row.name(), new Size(row.kept())));
    }
    return row.alive() || !row.used() ? Optional.empty()
        : Optional.of(Finding.of(NAME, IDLE, Severity.NOTICE, row.name(), new Size(row.kept())));
  }
}
