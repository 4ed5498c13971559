package guitara.health.check.statistics;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Sight;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Columns that are asked for together and whose values go together, which PostgreSQL does not know unless it is told:
/// it then expects far fewer rows than there are. Looked for in small samples of larger tables, for 150 ms at
/// most.
public final class CorrelatedColumns implements Check {

  private static final String NAME = "correlated-columns";
  private static final String CANDIDATES = SqlFile.read(CorrelatedColumns.class, "correlated-candidates.sql");
  private static final String SAMPLE = SqlFile.read(CorrelatedColumns.class, "correlated-sample.sql");

  private static final long BUDGET_NANOS = 150_000_000;
  private static final double ROWS = 3_000;
  /// A column that is nearly a key has as many pairs as rows, whatever the other is.
  private static final int FEW = 5;
  private static final int ENOUGH = 500;

  private record Pair(String table, long rows, String first, String second, String name, boolean readable) {}

  private record Sample(long rows, long firsts, long seconds, long pairs, long byChance) {

    boolean telling() {
      return rows >= ENOUGH && firsts > 1 && seconds > 1 && Math.max(firsts, seconds) < rows / FEW;
    }

    double factor() {
      return (double) byChance / pairs;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(NAME);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Pair> all = ward.rows(CANDIDATES, row -> new Pair(Objects.requireNonNull(row.getString("table")),
        row.getLong("rows"), Objects.requireNonNull(row.getString("first")),
        Objects.requireNonNull(row.getString("second")), Objects.requireNonNull(row.getString("name")),
        row.getBoolean("readable")), ward.schema(), ward.thresholds().value(Threshold.CORRELATED_ROWS));
    List<Pair> readable = all.stream().filter(Pair::readable).toList();
    List<Finding> findings = new ArrayList<>();
    long start = System.nanoTime();
    int examined = 0;
    while (examined < readable.size() && System.nanoTime() - start < BUDGET_NANOS) {
      Pair pair = readable.get(examined++);
      Sample sample = sample(ward, pair);
      if (sample.telling() && sample.factor() >= ward.thresholds().value(Threshold.CORRELATED_FACTOR)) {
        findings.add(finding(pair, sample));
      }
    }
    int late = readable.size() - examined;
    int hidden = all.size() - readable.size();
    return Examination.of(examined, findings)
        .without(late, late == 0 ? "" : "The time for samples was over.")
        .without(hidden, hidden == 0 ? "" : "This login may not read them: " + Sight.grant(ward, "pg_read_all_data"));
  }

  private static Sample sample(Ward ward, Pair pair) throws SQLException {
    double percent = Math.min(100, 2 * 100 * ROWS / pair.rows());
    String sql = SAMPLE.formatted(
        pair.table(), pair.first(), pair.second(), String.format(Locale.ROOT, "%.4f", percent));
    return ward.rows(sql, row -> new Sample(row.getLong("rows"), row.getLong("firsts"), row.getLong("seconds"),
        row.getLong("pairs"), row.getLong("by_chance"))).getFirst();
  }

  private static Finding finding(Pair pair, Sample sample) {
    return Finding.of(NAME, NAME, Severity.NOTICE, pair.table(), pair.first(), pair.second(),
        Math.round(sample.factor()))
        .curedBy(new Cure("extended-statistics",
            List.of("CREATE STATISTICS %s ON %s, %s FROM %s".formatted(
                pair.name(), pair.first(), pair.second(), pair.table()), "ANALYZE " + pair.table()),
            List.of("DROP STATISTICS IF EXISTS " + pair.name()), true, Duration.ofSeconds(5), true));
  }
}
