package guitara.health.check.settings;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Ward;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Indexes that were built while the computer sorted names by other rules than now, as after an upgrade of the
/// operating system: they no longer find everything, and let the same thing in twice.
public final class CollationDrift implements Check {

  private static final String NAME = "collations";
  private static final String COLLATION = "collation-changed";
  private static final String DATABASE = "collation-database";
  private static final String SQL = SqlFile.read(CollationDrift.class, "collations.sql");
  private static final long BYTES_A_SECOND = 10_000_000;

  private record Row(
      boolean database, String name, Optional<String> built, Optional<String> now, List<String> indexes, boolean keys,
      long bytes, boolean mine) {

    boolean drifted() {
      return built.isPresent() && now.isPresent() && !built.equals(now);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(COLLATION, DATABASE);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row("database".equals(row.getString("kind")),
        Objects.requireNonNull(row.getString("name")), Optional.ofNullable(row.getString("built")),
        Optional.ofNullable(row.getString("now")), texts(row.getArray("indexes")), row.getBoolean("keys"),
        row.getLong("bytes"), row.getBoolean("mine")), ward.schema());
    return Examination.of(all.size(), all.stream().filter(Row::drifted).map(CollationDrift::finding).toList());
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static Finding finding(Row row) {
    Severity severity = row.keys() ? Severity.CRITICAL
        : row.indexes().isEmpty() ? Severity.NOTICE : Severity.WARNING;
    return Finding.of(NAME, row.database() ? DATABASE : COLLATION, severity, row.name(), row.built().orElseThrow(),
        row.now().orElseThrow(), row.indexes().size()).curedBy(rebuild(row));
  }

  /// The version is refreshed last, so that a cure that was broken off is still told of. Only the owner may do that.
  private static Cure rebuild(Row row) {
    List<String> statements = new ArrayList<>(row.indexes().stream()
        .map(index -> "REINDEX INDEX CONCURRENTLY " + index).toList());
    if (row.mine()) {
      statements.add(row.database() ? "ALTER DATABASE " + row.name() + " REFRESH COLLATION VERSION"
          : "ALTER COLLATION " + row.name() + " REFRESH VERSION");
    }
    return new Cure("rebuild-sorted", statements, List.of(), false,
        Duration.ofSeconds(1 + row.bytes() / BYTES_A_SECOND), true);
  }
}
