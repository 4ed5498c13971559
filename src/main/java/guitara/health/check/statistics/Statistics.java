package guitara.health.check.statistics;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Sight;
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

/// Statistics that were never taken, or before much of the table changed.
public final class Statistics implements Check {

  private static final String NAME = "statistics";
  private static final String MISSING = "statistics-missing";
  private static final String STALE = "statistics-stale";
  private static final String SQL = SqlFile.read(Statistics.class, "table-statistics.sql");

  /// ANALYZE reads a sample: a table of any size takes seconds.
  private static final long BYTES_A_SECOND = 50_000_000;

  private record Row(
      String table, boolean parted, long bytes, long rows, long changed, Optional<Instant> taken, boolean readable,
      boolean known) {

    boolean counted() {
      return known || taken.isPresent();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(MISSING, STALE);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int examined = 0;
    int hidden = 0;
    for (Row row : rows(ward)) {
      if (!row.counted() && !row.readable()) {
        hidden++;
        continue;
      }
      examined++;
      finding(row, ward).ifPresent(findings::add);
    }
    return Examination.of(examined, findings).without(hidden, hidden == 0 ? ""
        : "Statistics of tables that this login may not read are hidden: " + Sight.grant(ward, "pg_read_all_data"));
  }

  private static List<Row> rows(Ward ward) throws SQLException {
    return ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("table")), row.getBoolean("parted"),
        row.getLong("bytes"), row.getLong("rows"), row.getLong("changed"),
        Optional.ofNullable(row.getObject("taken", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getBoolean("readable"), row.getBoolean("known")), ward.schema());
  }

  private static Optional<Finding> finding(Row row, Ward ward) {
    if (!row.counted()) {
      return row.bytes() < ward.thresholds().value(Threshold.STATISTICS_MISSING_BYTES) ? Optional.empty()
          : Optional.of(Finding.of(NAME, MISSING, row.parted() ? Severity.NOTICE : Severity.WARNING, row.table(),
              new Size(row.bytes())).curedBy(analyze(row)));
    }
    double limit = Math.max(ward.thresholds().value(Threshold.STATISTICS_STALE_ROWS),
        ward.thresholds().value(Threshold.STATISTICS_STALE_PART) * row.rows());
    if (row.changed() < limit) {
      return Optional.empty();
    }
    Finding stale = Finding.of(NAME, STALE, Severity.WARNING, row.table(), row.changed(), row.rows())
        .curedBy(analyze(row));
    return Optional.of(row.taken().map(stale::since).orElse(stale));
  }

  private static Cure analyze(Row row) {
    return new Cure("analyze", List.of("ANALYZE " + row.table()), List.of(), true,
        Duration.ofSeconds(1 + Math.min(20, row.bytes() / BYTES_A_SECOND)), true);
  }
}
