package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Empty room in indexes and tables: measured by pgstattuple where it is there and allowed, from the smallest up to a
/// budget of bytes; the rest is estimated from the statistics. Room that a fillfactor leaves free on purpose is none.
public final class Bloat implements Check {

  /// What is looked at.
  public enum Of {
    INDEXES("index-bloat", "bloat-indexes.sql", "pgstatindex(regclass)",
        "SELECT (CASE WHEN leaf_pages = 0 THEN 0 ELSE leaf_pages * avg_leaf_density / 100 / ? END"
            + " + internal_pages + 1) * current_setting('block_size')::int FROM %s.pgstatindex(?::oid::regclass)"),
    TABLES("table-bloat", "bloat-tables.sql", "pgstattuple_approx(regclass)",
        "SELECT (table_len - approx_free_space - dead_tuple_len) / ? FROM %s.pgstattuple_approx(?::oid::regclass)");

    private final String kind;
    private final String function;
    private final String exact;
    private final String sql;

    Of(String kind, String file, String function, String exact) {
      this.kind = kind;
      this.function = function;
      this.exact = exact;
      this.sql = SqlFile.read(Bloat.class, file);
    }
  }

  private static final String MAY = """
      SELECT count(*) > 0 AND bool_and(has_schema_privilege(p.pronamespace, 'USAGE') AND
             has_function_privilege(p.oid, 'EXECUTE'))
        FROM pg_proc p JOIN pg_extension e ON e.extnamespace = p.pronamespace
       WHERE e.extname = 'pgstattuple' AND p.oid::regprocedure::text LIKE '%' || ?""";

  private static final String COUNT = """
      SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am am ON am.oid = c.relam
       WHERE n.nspname = ?
         AND CASE WHEN ? THEN am.amname = 'btree' AND c.relkind = 'i' ELSE c.relkind IN ('r', 'm') END""";

  private static final double PAGE_LEFT = 0.99;

  private final Of of;

  public Bloat(Of of) {
    this.of = of;
  }

  private record Row(String object, String oid, long bytes, double fill, boolean seen, OptionalLong estimate) {}

  @Override
  public String name() {
    return of.kind;
  }

  @Override
  public List<String> kinds() {
    return List.of(of.kind, of.kind + "-estimated");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(of.sql, row -> new Row(text(row, "object"), text(row, "oid"), row.getLong("bytes"),
        row.getDouble("fill"), row.getBoolean("seen"), estimate(row)), ward.schema(), Scale.floor(ward));
    Optional<String> extension = ward.extension("pgstattuple");
    boolean exact = extension.isPresent() && ward.holds(MAY, of.function);
    double budget = exact ? ward.thresholds().value(Threshold.BLOAT_EXACT_BYTES) : -1;
    List<Finding> findings = new ArrayList<>();
    int hidden = 0;
    int unknown = 0;
    for (Row row : all) {
      budget -= row.bytes();
      if (budget >= 0) {
        long full = ward.rows(String.format(of.exact, extension.orElseThrow()), found -> found.getLong(1), row.fill(),
            row.oid()).getFirst();
        finding(ward, row, full, of.kind).ifPresent(findings::add);
      } else if (row.estimate().isPresent()) {
        finding(ward, row, (long) (row.estimate().getAsLong() / row.fill() / PAGE_LEFT), of.kind + "-estimated")
            .ifPresent(findings::add);
      } else if (row.seen()) {
        unknown++;
      } else {
        hidden++;
      }
    }
    int count = ward.rows(COUNT, row -> row.getInt(1), ward.schema(), of == Of.INDEXES).getFirst();
    return Examination.of(count - hidden - unknown, findings)
        .without(unknown, unknown > 0 ? "Without statistics: ANALYZE first." : "")
        .without(hidden, hidden > 0 ? help(extension.isPresent(), ward.schema()) : "");
  }

  private static OptionalLong estimate(ResultSet row) throws SQLException {
    long estimate = row.getLong("estimate");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(estimate);
  }

  private static String help(boolean installed, String schema) {
    return (installed ? "" : "CREATE EXTENSION pgstattuple, and ") + "GRANT pg_stat_scan_tables to this login to"
        + " measure;"
        + " or GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " to estimate.";
  }

  /// @param full bytes that it would take if written anew
  private Optional<Finding> finding(Ward ward, Row row, long full, String kind) throws SQLException {
    long empty = row.bytes() - full;
    double part = (double) empty / row.bytes();
    if (part < ward.thresholds().value(Threshold.BLOAT_PART)
        || empty < ward.thresholds().value(Threshold.SMALL_BYTES)) {
      return Optional.empty();
    }
    return Optional.of(Finding.of(of.kind, kind, Severity.WARNING, row.object(), (int) (100 * part), new Size(empty),
        new Size(row.bytes())).curedBy(cure(row)));
  }

  private Cure cure(Row row) {
    return of == Of.INDEXES
        ? new Cure("rebuild-index", List.of("REINDEX INDEX CONCURRENTLY " + row.object()), List.of(), false,
            Scale.writing(row.bytes()), true)
        : new Cure("rewrite-table", List.of("VACUUM (FULL, ANALYZE) " + row.object()), List.of(), false,
            Scale.writing(2 * row.bytes()), false);
  }
}
