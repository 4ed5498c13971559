package guitara.health.plan;

import guitara.database.SqlFile;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The statements that the desks send, and the plans that the database has for them whatever is bound.
final class SentStatements {

  /// A statement that was sent once or twice is no part of the day.
  private static final int AT_LEAST = 5;

  private static final int MOST = 150;
  private static final String SENT = SqlFile.read(SentStatements.class, "sent-statements.sql");
  private static final String AS_THE_DESKS = "desk, guitara, pg_temp";

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
    List<Planned> planned = new ArrayList<>();
    try (GenericPlans plans = new GenericPlans(ward.connection(), AS_THE_DESKS)) {
      for (Sent sent : all) {
        planned.add(new Planned(sent, plans.plan(sent.query()).map(PlanShape::of)));
      }
    }
    return planned;
  }
}
