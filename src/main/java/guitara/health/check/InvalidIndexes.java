package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Indexes that an interrupted CREATE or REINDEX CONCURRENTLY left behind: kept up by every write, used by no read.
/// Those that are being built at this moment are none.
public final class InvalidIndexes implements Check {

  private static final String NAME = "invalid-indexes";
  private static final String SQL = SqlFile.read(InvalidIndexes.class, "invalid-indexes.sql");

  private record Row(String index, boolean valid, boolean parent, boolean leftover, boolean building) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("invalid-index", "leftover-index", "incomplete-index");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "index"), row.getBoolean("valid"),
        row.getBoolean("parent"), row.getBoolean("leftover"), row.getBoolean("building")), ward.schema());
    return Examination.of(all.size(), all.stream()
        .filter(row -> !row.valid() && !row.building())
        .map(InvalidIndexes::finding)
        .toList());
  }

  /// The index of a partitioned table becomes whole once the missing part is attached; dropping it would lose the rest.
  private static Finding finding(Row row) {
    if (row.parent()) {
      return Finding.of(NAME, "incomplete-index", Severity.WARNING, row.index());
    }
    return Finding.of(NAME, row.leftover() ? "leftover-index" : "invalid-index", Severity.WARNING, row.index())
        .curedBy(drop(row.index()));
  }

  private static Cure drop(String index) {
    return new Cure("drop-invalid-index", List.of("DROP INDEX CONCURRENTLY IF EXISTS " + index), List.of(), false,
        Duration.ofSeconds(1), true);
  }
}
