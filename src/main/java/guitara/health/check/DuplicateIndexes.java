package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;

/// Indexes that do nothing that another index of the same table does not do: the same columns twice, or the first
/// columns of a longer one.
public final class DuplicateIndexes implements Check {

  private static final String NAME = "duplicate-indexes";
  private static final String SQL = SqlFile.read(DuplicateIndexes.class, "duplicate-indexes.sql");
  private static final String COUNT = """
      SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?""";

  private record Row(String index, String other, boolean same, long bytes, boolean parent, String definition) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("duplicate-index", "redundant-index");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    long floor = Scale.floor(ward);
    int all = ward.rows(COUNT, row -> row.getInt(1), ward.schema()).getFirst();
    return Examination.of(all, ward.rows(SQL, row -> new Row(text(row, "index"), text(row, "other"),
        row.getBoolean("same"), row.getLong("bytes"), row.getBoolean("parent"), text(row, "definition")), ward.schema())
        .stream().map(row -> finding(row, floor)).toList());
  }

  private static Finding finding(Row row, long floor) {
    Finding finding = Finding.of(NAME, row.same() ? "duplicate-index" : "redundant-index",
        row.bytes() >= floor ? Severity.WARNING : Severity.NOTICE, row.index(), row.other(), new Size(row.bytes()));
    return row.parent() ? finding : finding.curedBy(Drop.of(row.index(), row.definition(), row.bytes()));
  }
}
