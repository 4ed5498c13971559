package guitara.health;

import guitara.database.CareConnections;
import guitara.health.HealthReport.Checked;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Runs all checks on a schema, one after the other on one connection. Blocks.
public final class ExamineDatabase {

  private static final String OWN_SCHEMA = "guitara";
  /// From the catalogue: asked by name, the server refuses whoever may not use the schema.
  private static final String OWN_TABLES = "SELECT EXISTS (SELECT FROM pg_class c"
      + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'guitara' AND c.relname = 'claim')";
  private static final String LIMITS_READABLE = "SELECT EXISTS (SELECT FROM pg_class c"
      + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'guitara' AND c.relname = 'health_threshold'"
      + " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))";

  /// SQLSTATE of a right that is missing.
  private static final String DENIED = "42501";

  private final CareConnections connections;
  private final List<Check> checks;

  public ExamineDatabase(CareConnections connections) {
    this(connections, HealthChecks.all());
  }

  /// With these checks only.
  public ExamineDatabase(CareConnections connections, List<Check> checks) {
    this.connections = connections;
    this.checks = List.copyOf(checks);
  }

  /// Examines a schema; without a name the program's own, or `public` where the program's is not there.
  public HealthReport examine(Optional<String> schema) {
    return connections.with(connection -> {
      String name = schema.isPresent() ? schema.get() : ownOrPublic(connection);
      return examine(ward(connection, name));
    });
  }

  private static String ownOrPublic(Connection connection) throws SQLException {
    return new Ward(connection, "", false, 0, Thresholds.shipped())
        .holds(OWN_TABLES) ? OWN_SCHEMA : "public";
  }

  /// The limits that the house has set, over those that are shipped. Blocks.
  public Thresholds limits() {
    return connections.with(connection -> changed(new Ward(connection, OWN_SCHEMA, true, 0, Thresholds.shipped())));
  }

  /// The program's own schema over a connection; for whoever knows that it is there.
  public static Ward own(Connection connection) throws SQLException {
    return ward(connection, OWN_SCHEMA);
  }

  private static Ward ward(Connection connection, String schema) throws SQLException {
    Ward first = new Ward(connection, schema, false, 0, Thresholds.shipped());
    if (!first.holds("SELECT to_regnamespace(quote_ident(?)) IS NOT NULL", schema)) {
      throw new NoSuchSchemaException(schema);
    }
    int version = first.rows("SHOW server_version_num", row -> row.getInt(1)).getFirst();
    boolean own = schema.equals(OWN_SCHEMA) && first.holds(OWN_TABLES);
    return new Ward(connection, schema, own, version, own ? changed(first) : Thresholds.shipped());
  }

  /// What the house has set; as shipped for somebody who may not read it, or before the table is there.
  private static Thresholds changed(Ward own) throws SQLException {
    Map<String, Double> values = new HashMap<>();
    if (own.holds(LIMITS_READABLE)) {
      own.rows("SELECT code, value FROM guitara.health_threshold", row -> values.put(
          Objects.requireNonNull(row.getString(1)), row.getDouble(2)));
    }
    return new Thresholds(values);
  }

  private HealthReport examine(Ward ward) throws SQLException {
    long start = System.nanoTime();
    List<Checked> checked = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      long begin = System.nanoTime();
      Examination seen = examine(check, ward);
      checked.add(new Checked(check.name(), seen.examined(), seen.notExamined(), seen.why(), since(begin)));
      findings.addAll(seen.findings());
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return ward.rows("SELECT version(), current_database(), clock_timestamp()", row -> new HealthReport(
        row.getString(1), row.getString(2), ward.schema(), at(row.getObject(3, OffsetDateTime.class)), since(start),
        checked, findings)).getFirst();
  }

  /// A check that may not look, or that stumbles over something of its own, must not keep the others from looking.
  private static Examination examine(Check check, Ward ward) {
    try {
      return check.examine(ward);
    } catch (SQLException e) {
      return Examination.unseen(1, reason(e));
    }
  }

  private static String reason(SQLException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    return DENIED.equals(e.getSQLState())
        ? "The server says: " + said + ". What is missing is that right (GRANT SELECT on it, or pg_read_all_data)."
        : said;
  }

  private static Instant at(OffsetDateTime moment) {
    return moment.toInstant();
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
