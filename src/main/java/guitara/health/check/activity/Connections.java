package guitara.health.check.activity;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Sight;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Connections of the server, of the database and of each workstation against what they may have, and how many of them
/// do nothing: then a pool keeps too many open.
public final class Connections implements Check {

  private static final String NAME = "connections";
  private static final String FULL = "connections-full";
  private static final String IDLE = "connections-idle";
  private static final String ROLE = "role-connections";
  private static final String SQL = SqlFile.read(Connections.class, "connections.sql");
  private static final String QUIET = "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle'";

  /// From here on the next computer that is switched on may be refused.
  private static final double BRINK = 0.95;
  private static final double MOSTLY = 0.8;

  private record Row(String kind, String name, long used, long room) {

    double part() {
      return (double) used / room;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(FULL, IDLE, ROLE);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String blind = Sight.blind(ward);
    if (!blind.isEmpty()) {
      return Examination.unseen(1, blind);
    }
    List<Row> all = ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("kind")),
        Objects.requireNonNull(row.getString("name")), row.getLong("used"), row.getLong("room")));
    long quiet = ward.rows(QUIET, row -> row.getLong(1)).getFirst();
    double limit = ward.thresholds().value(Threshold.CONNECTIONS_PART);
    List<Finding> findings = all.stream().filter(row -> row.part() >= limit).map(row -> finding(row, quiet)).toList();
    return Examination.of(all.size(), findings).without(0, ward.hasRole("pg_read_all_stats") ? ""
        : "How many of other logins are idle stays hidden: " + Sight.grant(ward, "pg_monitor"));
  }

  private static Finding finding(Row row, long quiet) {
    String kind = row.kind().equals("role") ? ROLE
        : row.kind().equals("server") && quiet >= MOSTLY * row.used() ? IDLE : FULL;
    return Finding.of(NAME, kind, row.part() >= BRINK ? Severity.CRITICAL : Severity.WARNING, row.name(), row.used(),
        row.room(), quiet);
  }
}
