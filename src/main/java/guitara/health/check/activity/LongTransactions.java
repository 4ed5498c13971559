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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Transactions that have been open for long, and those that somebody opened and forgot. A session without a
/// transaction may be as old as it likes.
public final class LongTransactions implements Check {

  private static final String NAME = "long-transactions";
  private static final String LONG = "long-transaction";
  private static final String IDLE = "idle-in-transaction";
  private static final String SQL = SqlFile.read(LongTransactions.class, "open-transactions.sql");

  private record Row(
      int pid, String workstation, String program, Optional<Instant> since, boolean hidden, boolean idle, double open,
      double quiet) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(LONG, IDLE);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String blind = Sight.blind(ward);
    if (!blind.isEmpty()) {
      return Examination.unseen(1, blind);
    }
    List<Row> all = ward.rows(SQL, row -> new Row(row.getInt("pid"),
        Objects.requireNonNull(row.getString("workstation")), Objects.requireNonNull(row.getString("program")),
        Optional.ofNullable(row.getObject("since", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getBoolean("hidden"), row.getBoolean("idle"), row.getDouble("open_s"), row.getDouble("quiet_s")));
    int hidden = (int) all.stream().filter(Row::hidden).count();
    List<Finding> findings = new ArrayList<>();
    for (Row row : all) {
      if (row.since().isEmpty()) {
        continue;
      }
      if (row.idle() && row.quiet() >= ward.thresholds().value(Threshold.IDLE_TRANSACTION_S)) {
        findings.add(finding(IDLE, row, row.quiet(), ward));
      } else if (row.open() >= ward.thresholds().value(Threshold.LONG_TRANSACTION_S)) {
        findings.add(finding(LONG, row, row.open(), ward));
      }
    }
    return Examination.of(all.size() - hidden, findings).without(hidden, hidden == 0 ? ""
        : "Sessions of other logins stay hidden: " + Sight.grant(ward, "pg_monitor"));
  }

  private static Finding finding(String kind, Row row, double seconds, Ward ward) throws SQLException {
    return Finding.of(NAME, kind, Severity.WARNING, "pid " + row.pid(),
        People.who(ward, row.workstation(), row.program()), Duration.ofSeconds((long) seconds))
        .since(row.since().orElseThrow());
  }
}
