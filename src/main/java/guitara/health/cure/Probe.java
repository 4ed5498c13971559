package guitara.health.cure;

import guitara.health.plan.GenericPlans;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// A statement by which a cure is measured, before and after in the same way: run several times where it has its
/// values, else by what the planner thinks it costs.
///
/// @param schema in which its names are looked up besides the program's own, quoted where needed
record Probe(String select, String schema) {

  private static final int RUNS = 5;
  private static final double BETTER = 0.9;
  private static final double WORSE = 1.25;
  private static final double NOISE_MS = 1;

  boolean isTimed() {
    return !select.matches("(?s).*\\$\\d.*");
  }

  /// Milliseconds, or the planner's units; empty where it cannot be planned here.
  OptionalDouble measure(Connection connection) throws SQLException {
    String path = "desk, guitara, " + schema + ", public, pg_temp";
    if (isTimed()) {
      return OptionalDouble.of(median(connection, path));
    }
    try (GenericPlans plans = new GenericPlans(connection, path)) {
      return plans.plan(select).map(Probe::cost).orElse(OptionalDouble.empty());
    }
  }

  private static OptionalDouble cost(JsonNode plan) {
    return OptionalDouble.of(plan.path("Total Cost").asDouble());
  }

  private double median(Connection connection, String path) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("SET TRANSACTION READ ONLY");
      statement.execute("SET LOCAL search_path = " + path);
      double[] times = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        long begin = System.nanoTime();
        try (ResultSet rows = statement.executeQuery(select)) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
        times[i] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(times);
      return times[RUNS / 2];
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /// Whether something built for it was worth it, or something removed does no harm.
  ///
  /// @param built whether it had to become better; else it must not become worse
  boolean helped(double before, double after, boolean built) {
    double noise = isTimed() ? NOISE_MS : 0;
    return built ? after <= before * BETTER : after <= before * WORSE + noise;
  }
}
