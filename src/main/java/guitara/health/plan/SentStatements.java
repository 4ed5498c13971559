package guitara.health.plan;

import guitara.database.SqlFile;
import guitara.health.Ward;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements that the desks send, and the plans that the database has for them whatever is bound.
final class SentStatements {

  /// A statement that was sent once or twice is no part of the day.
  private static final int AT_LEAST = 5;

  private static final int MOST = 150;
  private static final String SENT = SqlFile.read(SentStatements.class, "sent-statements.sql");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private final Ward ward;

  SentStatements(Ward ward) {
    this.ward = ward;
  }

  /// A statement free of values.
  ///
  /// @param id the MD5 of its text
  record Sent(String id, String query, long calls) {}

  /// A statement with its plan; empty where the server cannot plan it without values.
  record Planned(Sent sent, Optional<PlanShape> shape) {}

  /// @param schema where `pg_stat_statements` is installed
  List<Planned> planned(String schema) throws SQLException {
    List<Sent> all = ward.rows(SENT.formatted(schema), row -> new Sent(Objects.requireNonNull(row.getString("id")),
        Objects.requireNonNull(row.getString("query")), row.getLong("calls")), AT_LEAST, MOST);
    Connection connection = ward.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // As the desks see it; nothing of this outlives the rollback.
      statement.execute("SET LOCAL search_path = desk, guitara, pg_temp");
      statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      List<Planned> planned = new ArrayList<>();
      for (Sent sent : all) {
        planned.add(new Planned(sent, shape(connection, statement, sent.query())));
      }
      return planned;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Optional<PlanShape> shape(Connection connection, Statement statement, String query)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      return Optional.of(PlanShape.parse(explain(statement, query)));
    } catch (SQLException _) {
      connection.rollback(before);
      forget(statement);
      return Optional.empty();
    }
  }

  /// A statement once prepared outlives the rollback.
  private static void forget(Statement statement) throws SQLException {
    boolean prepared;
    try (ResultSet row = statement.executeQuery("SELECT FROM pg_prepared_statements WHERE name = 'pinned'")) {
      prepared = row.next();
    }
    if (prepared) {
      statement.execute("DEALLOCATE pinned");
    }
  }

  /// By PREPARE: EXPLAIN (GENERIC_PLAN) exists from 16 only, and JDBC's own protocol would ask for the values.
  private static String explain(Statement statement, String query) throws SQLException {
    statement.setEscapeProcessing(false);
    statement.execute("PREPARE pinned AS " + query);
    String none = IntStream.range(0, parameters(query)).mapToObj(_ -> "NULL").collect(Collectors.joining(", "));
    String plan = answer(
        statement, "EXPLAIN (FORMAT JSON) EXECUTE pinned" + (none.isEmpty() ? "" : "(" + none + ")"));
    statement.execute("DEALLOCATE pinned");
    return plan;
  }

  private static String answer(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return Objects.requireNonNull(row.getString(1));
    }
  }

  private static int parameters(String query) {
    return PARAMETER.matcher(query).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
  }
}
