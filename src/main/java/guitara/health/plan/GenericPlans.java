package guitara.health.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plans that the database has for statements whatever is bound. Nothing is executed, and nothing of what is set
/// here outlives [#close]. One thread.
public final class GenericPlans implements AutoCloseable {

  /// Why a statement has no plan here.
  public static final String UNPLANNED = "The server cannot plan these without their values, or this login may not"
      + " read their tables (GRANT SELECT on them, or pg_read_all_data).";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  private final Connection connection;
  private final Statement statement;

  /// Begins a transaction on a connection that runs each statement in one of its own.
  ///
  /// @param searchPath in which the statements' names are looked up: schemas, quoted where needed
  public GenericPlans(Connection connection, String searchPath) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    statement.execute("SET LOCAL search_path = " + searchPath);
    statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
  }

  /// The topmost node of the plan; empty where the server cannot plan the statement without its values.
  ///
  /// @param query with `$1`, `$2` … in place of values
  public Optional<JsonNode> plan(String query) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      return Optional.of(JSON.readTree(explain(query)).path(0).path("Plan"));
    } catch (SQLException _) {
      connection.rollback(before);
      forget();
      return Optional.empty();
    }
  }

  /// By PREPARE: EXPLAIN (GENERIC_PLAN) exists from 16 only, and JDBC's own protocol would ask for the values.
  private String explain(String query) throws SQLException {
    statement.execute("PREPARE pinned AS " + query);
    String none = IntStream.range(0, parameters(query)).mapToObj(_ -> "NULL").collect(Collectors.joining(", "));
    String execute = none.isEmpty() ? "EXECUTE pinned" : "EXECUTE pinned(" + none + ")";
    String plan;
    try (ResultSet row = statement.executeQuery("EXPLAIN (VERBOSE, FORMAT JSON) " + execute)) {
      row.next();
      plan = Objects.requireNonNull(row.getString(1));
    }
    statement.execute("DEALLOCATE pinned");
    return plan;
  }

  private static int parameters(String query) {
    return PARAMETER.matcher(query).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
  }

  /// A statement once prepared outlives the rollback.
  private void forget() throws SQLException {
    boolean prepared;
    try (ResultSet row = statement.executeQuery("SELECT FROM pg_prepared_statements WHERE name = 'pinned'")) {
      prepared = row.next();
    }
    if (prepared) {
      statement.execute("DEALLOCATE pinned");
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.rollback();
    connection.setAutoCommit(true);
  }
}
