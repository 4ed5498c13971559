package guitara.health.report;

import guitara.database.CareConnections;
import guitara.database.SqlFile;
import guitara.health.Thresholds;
import guitara.health.Ward;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a report has besides the findings.
///
/// @param logins how many names are connected
/// @param connections of all of them
/// @param hidden words that must not be told: names of people, computers and logins
public record ReportFacts(
    List<Setting> settings, List<Sized> sizes, int logins, int connections, Set<String> hidden) {

  private static final String SETTINGS = SqlFile.read(ReportFacts.class, "report-settings.sql");
  private static final String SIZES = SqlFile.read(ReportFacts.class, "report-sizes.sql");
  private static final String PEOPLE = SqlFile.read(ReportFacts.class, "report-people.sql");
  private static final String LOGINS = SqlFile.read(ReportFacts.class, "report-logins.sql");
  private static final String CONNECTIONS = SqlFile.read(ReportFacts.class, "report-connections.sql");

  /// A setting that somebody made.
  public record Setting(String name, String value) {}

  /// A table.
  ///
  /// @param bytes of its rows
  /// @param indexBytes of all its indexes
  /// @param rows as PostgreSQL estimates
  public record Sized(String name, long bytes, long indexBytes, long rows) {}

  public ReportFacts {
    settings = List.copyOf(settings);
    sizes = List.copyOf(sizes);
    hidden = Set.copyOf(hidden);
  }

  /// Reads them. Blocks.
  public static ReportFacts read(CareConnections connections, String schema) {
    return connections.with(connection -> read(connection, schema));
  }

  private static ReportFacts read(Connection connection, String schema) throws SQLException {
    Ward ward = new Ward(connection, schema, false, 0, Thresholds.shipped());
    Set<String> hidden = new HashSet<>(ward.rows(LOGINS, row -> row.getString(1)));
    if (ward.holds("SELECT to_regclass('guitara.claim') IS NOT NULL AND has_schema_privilege('guitara', 'USAGE')"
        + " AND coalesce(has_table_privilege(to_regclass('guitara.staff'), 'SELECT'), false)")) {
      hidden.addAll(ward.rows(PEOPLE, row -> row.getString(1)));
    }
    int[] counts = ward.rows(CONNECTIONS, row -> new int[] {row.getInt(1), row.getInt(2)}).getFirst();
    return new ReportFacts(
        ward.rows(SETTINGS, row -> new Setting(row.getString(1), row.getString(2))),
        ward.rows(SIZES, row -> new Sized(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), schema),
        counts[0], counts[1], hidden);
  }
}
