package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tables of account that are read from end to end again and again, as if an index were missing. A nightly report that
/// reads everything once is none. Counted between snapshots in the program's own schema, by the server elsewhere.
public final class WholeTableReads implements Check {

  private static final String NAME = "whole-table-reads";
  private static final String SQL = SqlFile.read(WholeTableReads.class, "table-reads.sql");
  private static final String SNAPSHOTS = """
      SELECT format('guitara.%I', u.table_name) AS on_table, u.reads, u.rows_read, pg_relation_size(c.oid) AS bytes,
             u.first_seen AS since
        FROM guitara.table_usage u JOIN pg_class c ON c.relname = u.table_name
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'guitara' ORDER BY 1""";

  private record Row(String table, long reads, long rowsRead, long bytes, Optional<Instant> since) {

    double perHour(Instant now) {
      return reads * 3600.0 / Math.max(1, Duration.between(since.orElseThrow(), now).toSeconds());
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("whole-table-read");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    boolean own = Scale.snapshots(ward, "table_usage");
    List<Row> all = ward.rows(own ? SNAPSHOTS : SQL, row -> new Row(text(row, "on_table"), row.getLong("reads"),
        row.getLong("rows_read"), row.getLong("bytes"),
        Moments.of(row, "since")),
        own ? new Object[0] : new Object[] {ward.schema()});
    Instant now = Moments.now(ward);
    Duration window = Duration.ofMinutes((long) (60 * ward.thresholds().value(Threshold.READS_HOURS)));
    List<Row> watched = all.stream()
        .filter(row -> row.since().filter(since -> !since.isAfter(now.minus(window))).isPresent()).toList();
    int unseen = all.size() - watched.size();
    return Examination.of(watched.size(), findings(ward, watched, now))
        .without(unseen, unseen > 0 ? "Not counted for long enough, or the server does not say since when." : "")
        .without(0, own ? "" : Scale.missing(ward, "table_usage"));
  }

  private static List<Finding> findings(Ward ward, List<Row> watched, Instant now) throws SQLException {
    long floor = Scale.floor(ward);
    double often = ward.thresholds().value(Threshold.READS_PER_HOUR);
    return watched.stream()
        .filter(row -> row.bytes() >= floor && row.reads() > 0 && row.rowsRead() > 0 && row.perHour(now) >= often)
        .map(row -> Finding.of(NAME, "whole-table-read", Severity.WARNING, row.table(), Math.round(row.perHour(now)),
            row.rowsRead() / row.reads(), new Size(row.bytes()), Duration.between(row.since().orElseThrow(), now)))
        .toList();
  }
}
