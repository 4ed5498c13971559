package guitara.health.plan;

import guitara.database.CareConnections;
import guitara.health.ExamineDatabase;
import guitara.health.Thresholds;
import guitara.health.Ward;
import guitara.health.plan.SentStatements.Planned;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Keeps the plan of each statement that the desks of this release send for the first time; what is kept already stays.
/// For whoever owns the schema. Blocks.
public final class PinPlans {

  private static final String PIN = """
      INSERT INTO guitara.plan_pin (release, statement, query, shape)
      SELECT max(version), ?, ?, ? FROM guitara.flyway_schema_history WHERE success
      ON CONFLICT DO NOTHING
      """;

  /// Asked from the catalogue: there may be no such table here, or somebody without the right to write it.
  private static final String MAY_PIN = """
      SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                      WHERE n.nspname = 'guitara' AND c.relname = 'plan_pin'
                        AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT'))
      """;

  private final CareConnections connections;

  public PinPlans(CareConnections connections) {
    this.connections = connections;
  }

  /// How many plans were kept for the first time; none on a server that does not count statements, in another database
  /// than the program's own, and by somebody who may not.
  public int pin() {
    return connections.with(connection -> {
      Ward any = new Ward(connection, "", false, 0, Thresholds.shipped());
      if (!any.holds(MAY_PIN)) {
        return 0;
      }
      Ward ward = ExamineDatabase.own(connection);
      Optional<String> schema = ward.extension("pg_stat_statements");
      return schema.isEmpty() ? 0 : keep(ward, new SentStatements(ward).planned(schema.get()));
    });
  }

  private static int keep(Ward ward, List<Planned> planned) throws SQLException {
    int kept = 0;
    try (PreparedStatement insert = ward.connection().prepareStatement(PIN)) {
      for (Planned statement : planned) {
        if (statement.shape().isPresent()) {
          insert.setString(1, statement.sent().id());
          insert.setString(2, statement.sent().query());
          insert.setString(3, statement.shape().get().text());
          kept += insert.executeUpdate();
        }
      }
    }
    return kept;
  }
}
