package guitara.health.check;

import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;

/// Foreign keys without a usable index: whoever deletes a parent row makes the server read the whole table that refers.
/// Tables that fit into a few pages need none.
///
/// The statement is the program's own, because pg-index-health counts a partial index as covering whatever its
/// condition, and tells of tables of three rows.
public final class ForeignKeyIndexes implements Check {

  private static final String NAME = "foreign-keys";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("foreign-key-without-index");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    long floor = Scale.floor(ward);
    List<ForeignKeys> all = ForeignKeys.of(ward);
    return Examination.of(all.size(), all.stream()
        .filter(key -> key.covering().isEmpty() && key.bytes() >= floor)
        // Which keys of the program's own tables need none is decided by its catalogue, as long as no parent ever goes.
        .filter(key -> !ward.own() || key.parentChanges())
        .map(ForeignKeyIndexes::finding)
        .toList());
  }

  private static Finding finding(ForeignKeys key) {
    Severity severity = key.parentChanges() ? Severity.WARNING : Severity.NOTICE;
    return Finding.of(NAME, "foreign-key-without-index", severity, key.child(), key.name(), key.columns(), key.parent(),
        new Size(key.bytes())).curedBy(build(key));
  }

  /// The name is the program's, so that the undo knows it; PostgreSQL would cut a longer one.
  private static Cure build(ForeignKeys key) {
    String schema = key.child().substring(0, key.child().lastIndexOf('.'));
    String index = "fk_" + Integer.toHexString((key.child() + key.name()).hashCode()) + "_idx";
    return new Cure("build-index",
        List.of("CREATE INDEX CONCURRENTLY " + index + " ON " + key.child() + " (" + key.columns() + ")"),
        List.of("DROP INDEX CONCURRENTLY IF EXISTS " + schema + "." + index), false, Scale.writing(key.bytes()), true);
  }
}
