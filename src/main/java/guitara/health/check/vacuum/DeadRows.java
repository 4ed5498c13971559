package guitara.health.check.vacuum;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Rows that are gone and still take room, and tables that nobody clears: because it is switched off there, or because
/// autovacuum is late by its own limit.
public final class DeadRows implements Check {

  private static final String NAME = "dead-rows";
  private static final String LATE = "vacuum-late";
  private static final String OFF = "vacuum-off";
  private static final String SQL = SqlFile.read(DeadRows.class, "dead-rows.sql");

  private static final long BYTES_A_SECOND = 50_000_000;
  private static final int PERCENT = 100;

  private record Row(
      String table, long bytes, long dead, long live, Optional<Instant> cleared, boolean off, double due,
      boolean atWork) {

    double part() {
      return dead == 0 ? 0 : (double) dead / (dead + live);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(NAME, LATE, OFF);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("table")),
        row.getLong("bytes"), row.getLong("dead"), row.getLong("live"),
        Optional.ofNullable(row.getObject("cleared", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getBoolean("off"), row.getDouble("due"), row.getBoolean("at_work")), ward.schema());
    List<Finding> findings = new ArrayList<>();
    for (Row row : all) {
      if (row.off()) {
        findings.add(Finding.of(NAME, OFF, Severity.WARNING, row.table(), row.dead()).curedBy(switchOn(row)));
      }
      uncleared(row, ward).ifPresent(findings::add);
    }
    return Examination.of(all.size(), findings);
  }

  private static Optional<Finding> uncleared(Row row, Ward ward) {
    if (row.atWork() || row.dead() < ward.thresholds().value(Threshold.DEAD_ROWS)) {
      return Optional.empty();
    }
    boolean late = !row.off() && row.dead() > row.due() * ward.thresholds().value(Threshold.VACUUM_LATE_FACTOR);
    if (!late && row.part() < ward.thresholds().value(Threshold.DEAD_PART)) {
      return Optional.empty();
    }
    Finding found = Finding.of(NAME, late ? LATE : NAME, Severity.WARNING, row.table(), row.dead(),
        Math.round(PERCENT * row.part()), Math.round(row.due())).curedBy(vacuum(row));
    return Optional.of(row.cleared().map(found::since).orElse(found));
  }

  private static Cure vacuum(Row row) {
    return new Cure("vacuum", List.of("VACUUM (ANALYZE) " + row.table()), List.of(), false,
        Duration.ofSeconds(1 + row.bytes() / BYTES_A_SECOND), true);
  }

  private static Cure switchOn(Row row) {
    return new Cure("autovacuum-on", List.of("ALTER TABLE " + row.table() + " RESET (autovacuum_enabled)"),
        List.of("ALTER TABLE " + row.table() + " SET (autovacuum_enabled = false)"), true, Duration.ofSeconds(1), true);
  }
}
