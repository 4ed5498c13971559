package guitara.health.check.activity;

import guitara.database.SqlFile;
import guitara.health.Check;
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
import java.util.Objects;
import java.util.Optional;

/// Statements that take long each time, and those that take much of all the time, as the server counts them.
public final class SlowStatements implements Check {

  private static final String NAME = "slow-statements";
  private static final String SLOW = "slow-statement";
  private static final String DEAR = "dear-statement";
  private static final String SQL = SqlFile.read(SlowStatements.class, "slow-statements.sql");

  /// The extension is installed, but its library was not loaded when the server started.
  private static final String NOT_LOADED = "55000";
  private static final int HEAD = 80;
  private static final int PERCENT = 100;

  private record Row(
      long id, long calls, double mean, double total, double all, long seen, String query) {

    String told() {
      return query.isEmpty() ? "#" + id : query.length() <= HEAD ? query : query.substring(0, HEAD) + "…";
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(SLOW, DEAR);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    Optional<String> schema = ward.extension("pg_stat_statements");
    if (schema.isEmpty()) {
      return Examination.unseen(1, "The server does not count statements: have its keeper install pg_stat_statements.");
    }
    if (!ward.holds("SELECT has_schema_privilege(trim('\"' FROM ?), 'USAGE')", schema.get())) {
      return Examination.unseen(1,
          "This login may not see what the server counts: " + Sight.grant(ward, "pg_monitor"));
    }
    try {
      return judge(ward, ward.rows(SQL.formatted(schema.get()), row -> new Row(row.getLong("queryid"),
          row.getLong("calls"), row.getDouble("mean_ms"), row.getDouble("total_ms"), row.getDouble("all_ms"),
          row.getLong("seen"), Objects.requireNonNull(row.getString("query")))));
    } catch (SQLException e) {
      if (NOT_LOADED.equals(e.getSQLState())) {
        return Examination.unseen(1,
            "The server does not count statements: shared_preload_libraries has to name pg_stat_statements.");
      }
      throw e;
    }
  }

  private static Examination judge(Ward ward, List<Row> all) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Row row : all) {
      if (row.calls() < ward.thresholds().value(Threshold.SLOW_STATEMENT_CALLS)) {
        continue;
      }
      if (row.mean() >= ward.thresholds().value(Threshold.SLOW_STATEMENT_MS)) {
        findings.add(finding(SLOW, Severity.WARNING, row));
      } else if (row.total() >= ward.thresholds().value(Threshold.DEAR_STATEMENT_MS)
          && row.total() >= ward.thresholds().value(Threshold.DEAR_STATEMENT_PART) * row.all()) {
        findings.add(finding(DEAR, Severity.NOTICE, row));
      }
    }
    int seen = (int) all.stream().mapToLong(Row::seen).findFirst().orElse(0);
    return Examination.of(seen, findings).without(0, ward.hasRole("pg_read_all_stats") ? ""
        : "Statements of other logins stay hidden: " + Sight.grant(ward, "pg_monitor"));
  }

  private static Finding finding(String kind, Severity severity, Row row) {
    return Finding.of(NAME, kind, severity, row.told(), Math.round(row.mean()), row.calls(),
        Math.round(PERCENT * row.total() / row.all()), Duration.ofMillis(Math.round(row.total())));
  }
}
