package guitara.health.check;

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
import java.util.Objects;

/// Indexes that an interrupted CREATE or REINDEX CONCURRENTLY left behind: kept up by every write, used by no read.
/// Those that are being built at this moment are none.
public final class InvalidIndexes implements Check {

  private static final String NAME = "invalid-indexes";
  private static final String SQL = SqlFile.read(InvalidIndexes.class, "invalid-indexes.sql");

  private record Row(String index, boolean valid, boolean building) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("invalid-index");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(
        Objects.requireNonNull(row.getString("index")), row.getBoolean("valid"), row.getBoolean("building")),
        ward.schema());
    return Examination.of(all.size(), all.stream()
        .filter(row -> !row.valid() && !row.building())
        .map(row -> Finding.of(NAME, "invalid-index", Severity.WARNING, row.index()).curedBy(drop(row.index())))
        .toList());
  }

  private static Cure drop(String index) {
    return new Cure("drop-invalid-index", List.of("DROP INDEX CONCURRENTLY IF EXISTS " + index), List.of(), false,
        Duration.ofSeconds(1), true);
  }
}
