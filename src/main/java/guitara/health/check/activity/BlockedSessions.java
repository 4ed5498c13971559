package guitara.health.check.activity;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Who;
import guitara.health.Severity;
import guitara.health.Sight;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who keeps whom waiting: the head of each queue for a lock, with how many wait behind it and for how long. Waiting
/// for a moment is how locks work and is not told of.
public final class BlockedSessions implements Check {

  private static final String NAME = "blocked-sessions";
  private static final String KIND = "blocks-others";
  private static final String SQL = SqlFile.read(BlockedSessions.class, "blockers.sql");
  private static final String SESSIONS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()";

  /// So many times the limit, and work stops.
  private static final int STANDSTILL = 6;

  private record Row(
      int pid, String workstation, String program, long waiting, String place, Optional<Instant> since,
      double longest) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(KIND);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String blind = Sight.blind(ward);
    if (!blind.isEmpty()) {
      return Examination.unseen(1, blind);
    }
    double limit = ward.thresholds().value(Threshold.BLOCKED_S);
    List<Finding> findings = new ArrayList<>();
    for (Row row : rows(ward)) {
      if (row.since().isPresent() && row.longest() >= limit) {
        findings.add(finding(row, limit, ward));
      }
    }
    return Examination.of(ward.rows(SESSIONS, row -> row.getInt(1)).getFirst(), findings);
  }

  private static List<Row> rows(Ward ward) throws SQLException {
    return ward.rows(SQL, row -> new Row(row.getInt("pid"), Objects.requireNonNull(row.getString("workstation")),
        Objects.requireNonNull(row.getString("program")), row.getLong("waiting"),
        Objects.requireNonNull(row.getString("place")),
        Optional.ofNullable(row.getObject("since", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getDouble("longest_s")));
  }

  private static Finding finding(Row row, double limit, Ward ward) throws SQLException {
    Who who = People.who(ward, row.workstation(), row.program());
    return Finding.of(NAME, KIND, row.longest() >= STANDSTILL * limit ? Severity.CRITICAL : Severity.WARNING,
        "pid " + row.pid(), who, row.waiting(), Duration.ofSeconds((long) row.longest()), row.place())
        .since(row.since().orElseThrow());
  }
}
