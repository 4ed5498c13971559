package guitara.health;

import guitara.database.CareConnections;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A database with a schema `sick` of a test's own, in which illnesses are planted beside healthy look-alikes; examined
/// as the owner of the tables, with `pg_monitor`.
public final class SickDatabase implements AutoCloseable {

  public static final String SCHEMA = "sick";

  private final TestDatabase database = TestServer.freshDatabase();
  private final CareConnections care = CareConnections.open(database::url, database.owner(), "guitara health test");

  public SickDatabase() {
    plant("CREATE SCHEMA sick");
  }

  /// Runs statements as the owner, each in a transaction of its own, with the sick schema in the path.
  public SickDatabase plant(String... statements) {
    try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
      statement.execute("SET search_path = sick, guitara, pg_temp");
      for (String sql : statements) {
        statement.execute(sql);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public TestDatabase database() {
    return database;
  }

  public CareConnections care() {
    return care;
  }

  /// What a check sees in the sick schema.
  public HealthReport examine(Check check) {
    return new ExamineDatabase(care, List.of(check)).examine(Optional.of(SCHEMA));
  }

  /// What a check sees in a schema with some limits set otherwise than shipped.
  public Examination look(String schema, Check check, Map<Threshold, Double> limits) {
    Map<String, Double> changed = new HashMap<>();
    limits.forEach((threshold, value) -> changed.put(threshold.code(), value));
    return care.with(connection -> {
      Ward shipped = new Ward(connection, schema, schema.equals("guitara"), 0, new Thresholds(changed));
      int version = shipped.rows("SHOW server_version_num", row -> row.getInt(1)).getFirst();
      return check.examine(new Ward(connection, schema, shipped.own(), version, shipped.thresholds()));
    });
  }

  /// What a check finds in the sick schema with some limits set otherwise: kind and object.
  public List<String> findings(Check check, Map<Threshold, Double> limits) {
    return look(SCHEMA, check, limits).findings().stream().map(found -> found.kind() + " " + found.object()).toList();
  }

  /// What a check finds in the sick schema: kind and object. A check that stumbles fails the test.
  public List<String> findings(Check check) {
    return findings(check, Map.of());
  }

  @Override
  public void close() {
    care.close();
  }
}
