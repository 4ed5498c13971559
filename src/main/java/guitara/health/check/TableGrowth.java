package guitara.health.check;

import static guitara.health.check.Scale.text;

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

/// Tables of account that double within weeks, told by the program's own snapshots; no other schema has any.
public final class TableGrowth implements Check {

  private static final String NAME = "table-growth";
  private static final Duration ENOUGH = Duration.ofDays(7);
  private static final String SQL = "SELECT format('guitara.%I', table_name) AS on_table, first_bytes, bytes,"
      + " first_seen, last_seen FROM guitara.table_usage ORDER BY 1";

  private record Row(String table, long before, long bytes, Instant from, Instant to) {

    double perDay() {
      return (bytes - before) * 86_400.0 / Duration.between(from, to).toSeconds();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("table-growth");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    if (!Scale.snapshots(ward, "table_usage")) {
      return Examination.unseen(0, ward.own() ? Scale.missing(ward, "table_usage")
          : "Growth is known of the program's own schema only.");
    }
    long floor = Scale.floor(ward);
    double days = ward.thresholds().value(Threshold.GROWTH_DAYS);
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "on_table"), row.getLong("first_bytes"),
        row.getLong("bytes"), Moments.of(row, "first_seen").orElseThrow(), Moments.of(row, "last_seen").orElseThrow()));
    List<Row> watched = all.stream().filter(row -> !row.to().isBefore(row.from().plus(ENOUGH))).toList();
    int young = all.size() - watched.size();
    return Examination.of(watched.size(), watched.stream()
        .filter(row -> row.bytes() >= floor && row.perDay() * days >= row.bytes())
        .map(row -> Finding.of(NAME, "table-growth", Severity.NOTICE, row.table(), new Size(row.bytes()),
            new Size(Math.round(row.perDay())), Duration.between(row.from(), row.to())))
        .toList()).without(young, young > 0 ? "Watched for less than a week." : "");
  }
}
