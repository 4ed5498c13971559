package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Numbers that run out: of columns that a sequence fills (their own, or one of a larger type that stands free), of
/// columns that refer to such a one, and of sequences themselves. A sequence that is meant to begin anew never runs
/// out.
public final class KeyRoom implements Check {

  private static final String NAME = "key-room";
  private static final String SQL = SqlFile.read(KeyRoom.class, "key-room.sql");

  private record Row(
      String sequence, String object, boolean column, boolean seen, double last, double most, boolean beginsAnew,
      String type) {

    double part() {
      return most == 0 ? 0 : last / most;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("key-runs-out", "sequence-runs-out");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "sequence"), text(row, "object"),
        row.getBoolean("is_column"), row.getBoolean("seen"), row.getDouble("last"), row.getDouble("most"),
        row.getBoolean("begins_anew"), Optional.ofNullable(row.getString("type")).orElse("")), ward.schema());
    double part = ward.thresholds().value(Threshold.KEY_PART);
    double urgent = ward.thresholds().value(Threshold.KEY_URGENT_PART);
    List<Row> seen = all.stream().filter(Row::seen).toList();
    int unseen = all.size() - seen.size();
    return Examination.of(seen.size(), seen.stream()
        .filter(row -> row.part() >= part && !row.beginsAnew())
        .map(row -> Finding.of(NAME, row.column() ? "key-runs-out" : "sequence-runs-out",
            row.part() >= urgent ? Severity.CRITICAL : Severity.WARNING, row.object(), (int) (100 * row.part()),
            (long) Math.abs(row.last()), (long) Math.abs(row.most()), row.sequence(), row.type()))
        .toList()).without(unseen, unseen == 0 ? ""
            : "This login may not read sequences: GRANT SELECT ON ALL SEQUENCES IN SCHEMA " + ward.schema() + ".");
  }
}
