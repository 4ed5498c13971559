package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Ward;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Rules that hold for new rows only, because nobody has looked at the old ones (NOT VALID), with the number of rows
/// that break them. Counting ends at a thousand and after two seconds.
public final class UnprovedConstraints implements Check {

  private static final String NAME = "unproved-constraints";
  private static final String SQL = SqlFile.read(UnprovedConstraints.class, "unproved-constraints.sql");
  private static final String COUNT =
      "SELECT count(*) FROM pg_constraint WHERE connamespace = to_regnamespace(quote_ident(?))";
  private static final int SECONDS = 2;

  private record Row(String name, String table, String constraint, String unseen, String question) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("broken-constraint", "unproved-constraint", "uncounted-constraint");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "name"), text(row, "on_table"), text(row, "short_name"),
        !row.getBoolean("child_seen") ? text(row, "on_table") : row.getBoolean("parent_seen") ? ""
            : text(row, "parent"), text(row, "question")), ward.schema());
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Row row : all) {
      if (!row.unseen().isEmpty()) {
        missing.add("GRANT SELECT ON " + row.unseen() + ".");
      }
      findings.add(finding(row, row.unseen().isEmpty() ? count(ward, row.question()) : OptionalLong.empty()));
    }
    int count = ward.rows(COUNT, row -> row.getInt(1), ward.schema()).getFirst();
    return Examination.of(count - missing.size(), findings)
        .without(missing.size(), String.join(" ", missing.stream().distinct().toList()));
  }

  private static Finding finding(Row row, OptionalLong broken) {
    if (broken.isEmpty()) {
      return Finding.of(NAME, "uncounted-constraint", Severity.WARNING, row.name());
    }
    return broken.getAsLong() > 0
        ? Finding.of(NAME, "broken-constraint", Severity.WARNING, row.name(), broken.getAsLong())
        : Finding.of(NAME, "unproved-constraint", Severity.NOTICE, row.name()).curedBy(new Cure("prove-constraint",
            List.of("ALTER TABLE " + row.table() + " VALIDATE CONSTRAINT " + row.constraint()), List.of(), true,
            Duration.ofSeconds(SECONDS), true));
  }

  /// In a transaction that cannot write, because the condition of a check may call anybody's functions.
  private static OptionalLong count(Ward ward, String question) throws SQLException {
    Connection connection = ward.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION READ ONLY");
      statement.execute("SET LOCAL statement_timeout = '" + SECONDS + "s'");
      try (ResultSet row = statement.executeQuery(question)) {
        row.next();
        return OptionalLong.of(row.getLong(1));
      }
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("08")) {
        throw e;
      }
      return OptionalLong.empty();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
