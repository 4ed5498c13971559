package guitara.health.check.vacuum;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tables that were not cleared of old transactions and old shared row locks in time. PostgreSQL numbers both with 32
/// bits and stops taking bookings before the numbers run out.
public final class TransactionAge implements Check {

  private static final String NAME = "transaction-age";
  private static final String LOCKS = "lock-age";
  private static final String ELSEWHERE = "transaction-age-database";
  private static final String SQL = SqlFile.read(TransactionAge.class, "transaction-ages.sql");

  /// From here on PostgreSQL itself clears without regard for anybody (its `vacuum_failsafe_age`).
  private static final long DANGER = 1_600_000_000;
  /// As many numbers as there are before it stops.
  private static final long ALL = 2_146_483_647;
  private static final long BYTES_A_SECOND = 50_000_000;
  private static final int PERCENT = 100;

  private record Row(
      String name, boolean isTable, long bytes, long transactions, long locks, long forced, long forcedLocks) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(NAME, LOCKS, ELSEWHERE);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<Row> all = ward.rows(SQL, row -> new Row(Objects.requireNonNull(row.getString("name")),
        row.getBoolean("is_table"), row.getLong("bytes"), row.getLong("transactions"), row.getLong("locks"),
        row.getLong("forced"), row.getLong("forced_locks")), ward.schema());
    double part = ward.thresholds().value(Threshold.TRANSACTION_AGE_PART);
    List<Finding> findings = new ArrayList<>();
    for (Row row : all) {
      boolean old = row.transactions() >= part * row.forced();
      boolean oldLocks = row.locks() >= part * row.forcedLocks();
      if (row.isTable() && old) {
        findings.add(finding(NAME, row, row.transactions()).curedBy(freeze(row)));
      }
      if (row.isTable() && oldLocks) {
        findings.add(finding(LOCKS, row, row.locks()).curedBy(freeze(row)));
      }
      if (!row.isTable() && findings.isEmpty() && (old || oldLocks)) {
        findings.add(finding(ELSEWHERE, row, Math.max(row.transactions(), row.locks())));
      }
    }
    return Examination.of(all.size(), findings);
  }

  private static Finding finding(String kind, Row row, long age) {
    return Finding.of(NAME, kind, age >= DANGER ? Severity.CRITICAL : Severity.WARNING, row.name(), age,
        Math.round((double) PERCENT * age / ALL));
  }

  private static Cure freeze(Row row) {
    return new Cure("freeze", List.of("VACUUM (FREEZE) " + row.name()), List.of(), false,
        Duration.ofSeconds(1 + row.bytes() / BYTES_A_SECOND), true);
  }
}
