package guitara.health.advise;

import guitara.health.Ward;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Imagines an index with HypoPG, where the server has it, and asks the planner again. Nothing is built.
final class Trial implements AutoCloseable {

  /// An index is worth its upkeep from here on.
  private static final double TIMES_CHEAPER = 2;

  private final Ward ward;
  private final Optional<String> schema;

  private Trial(Ward ward, Optional<String> schema) {
    this.ward = ward;
    this.schema = schema;
  }

  static Trial begin(Ward ward) throws SQLException {
    return new Trial(ward, ward.extension("hypopg"));
  }

  boolean canImagine() {
    return schema.isPresent();
  }

  /// A plan in the midst of which the planner is asked.
  @FunctionalInterface
  interface Plan {
    Optional<JsonNode> again() throws SQLException;
  }

  /// What the statement would cost with an index, if the planner takes it.
  Optional<Double> cost(String table, List<String> columns, Plan plan) throws SQLException {
    String definition = "CREATE INDEX ON " + table + " (" + String.join(", ", columns) + ")";
    String prefix = schema.orElseThrow();
    try (PreparedStatement imagine = ward.connection().prepareStatement(
        "SELECT indexname FROM " + prefix + ".hypopg_create_index(?)")) {
      imagine.setString(1, definition);
      try (ResultSet row = imagine.executeQuery()) {
        row.next();
        String name = row.getString(1);
        return plan.again().filter(with -> with.toString().contains(String.valueOf(name))).map(Trial::cost);
      }
    } finally {
      forget(prefix);
    }
  }

  private void forget(String prefix) throws SQLException {
    try (Statement reset = ward.connection().createStatement()) {
      reset.execute("SELECT " + prefix + ".hypopg_reset()");
    }
  }

  static double cost(JsonNode plan) {
    return plan.path("Total Cost").asDouble();
  }

  static boolean helps(double before, double with) {
    return with * TIMES_CHEAPER <= before;
  }

  @Override
  public void close() throws SQLException {
    if (schema.isPresent()) {
      forget(schema.get());
    }
  }
}
