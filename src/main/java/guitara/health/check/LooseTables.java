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
import java.util.stream.Stream;

/// Tables that a crash would empty, and tables whose rows nothing tells apart. A heap for passing data, unlogged and
/// without any key, is meant to be so.
public final class LooseTables implements Check {

  private static final String NAME = "loose-tables";
  private static final String SQL = SqlFile.read(LooseTables.class, "loose-tables.sql");

  private record Row(String table, boolean unlogged, boolean business, boolean keyed, boolean many) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("unlogged-table", "table-without-key");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "on_table"), row.getBoolean("unlogged"),
        row.getBoolean("business"), row.getBoolean("keyed"), row.getBoolean("many")), ward.schema());
    return Examination.of(all.size(), all.stream().flatMap(LooseTables::findings).toList());
  }

  private static Stream<Finding> findings(Row row) {
    if (row.unlogged()) {
      return row.business() ? Stream.of(Finding.of(NAME, "unlogged-table", Severity.CRITICAL, row.table())
          .curedBy(logged(row.table()))) : Stream.of();
    }
    return row.keyed() || !row.many() ? Stream.of()
        : Stream.of(Finding.of(NAME, "table-without-key", Severity.NOTICE, row.table()));
  }

  private static Cure logged(String table) {
    return new Cure("log-table", List.of("ALTER TABLE " + table + " SET LOGGED"),
        List.of("ALTER TABLE " + table + " SET UNLOGGED"), true, Duration.ofSeconds(10), false);
  }
}
