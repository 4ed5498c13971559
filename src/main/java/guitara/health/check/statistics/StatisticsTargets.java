package guitara.health.check.statistics;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Columns that every screen asks by, of which the statistics keep too few values. The list is of the program's own
/// tables; small ones are seen whole by the shipped target.
public final class StatisticsTargets implements Check {

  private static final String NAME = "statistics-targets";
  private static final String LOW = "statistics-target";
  private static final String SQL = SqlFile.read(StatisticsTargets.class, "hot-columns.sql");

  private record Row(String table, String column, int target, int shipped, long rows) {

    int inForce() {
      return target < 0 ? shipped : target;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(LOW);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    if (!ward.own()) {
      return Examination.of(0, List.of());
    }
    List<Row> all = ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("table")),
        Objects.requireNonNull(row.getString("column")), row.getInt("target"), row.getInt("shipped"),
        row.getLong("rows")));
    int wanted = (int) ward.thresholds().value(Threshold.STATISTICS_TARGET);
    double large = ward.thresholds().value(Threshold.STATISTICS_TARGET_ROWS);
    Map<String, List<Row>> low = new LinkedHashMap<>();
    for (Row row : all) {
      if (row.rows() >= large && row.inForce() < wanted) {
        low.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
      }
    }
    return Examination.of(all.size(),
        low.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue(), wanted)).toList());
  }

  private static Finding finding(String table, List<Row> columns, int wanted) {
    return Finding.of(NAME, LOW, Severity.NOTICE, table, columns.stream().map(Row::column).toList(),
        columns.stream().mapToInt(Row::inForce).min().orElseThrow(), wanted)
        .curedBy(new Cure("raise-statistics-target",
            with(columns.stream().map(row -> set(row, wanted)), analyze(table, columns)),
            with(columns.stream().map(row -> set(row, row.target())), analyze(table, columns)), true,
            Duration.ofSeconds(5), true));
  }

  private static List<String> with(Stream<String> statements, String last) {
    return Stream.concat(statements, Stream.of(last)).toList();
  }

  private static String set(Row row, int target) {
    return "ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %d".formatted(row.table(), row.column(), target);
  }

  private static String analyze(String table, List<Row> columns) {
    return "ANALYZE %s (%s)".formatted(table, String.join(", ", columns.stream().map(Row::column).toList()));
  }
}
