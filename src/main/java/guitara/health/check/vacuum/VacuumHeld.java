package guitara.health.check.vacuum;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Who;
import guitara.health.Severity;
import guitara.health.Sight;
import guitara.health.Threshold;
import guitara.health.Ward;
import guitara.health.check.activity.People;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who keeps dead rows from being cleared: a session that has been in its transaction for long, a copy of the database
/// that is not fetched, or a transaction that was prepared and never ended.
public final class VacuumHeld implements Check {

  private static final String NAME = "vacuum-held";
  private static final String SQL = SqlFile.read(VacuumHeld.class, "horizon-holders.sql");
  private static final String DEAD =
      "SELECT coalesce(sum(n_dead_tup), 0)::bigint FROM pg_stat_all_tables WHERE schemaname = ?";

  private record Holder(String kind, String name, String workstation, String program, Optional<Instant> since) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("held-by-session", "held-by-slot", "held-by-prepared");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String blind = Sight.blind(ward);
    if (!blind.isEmpty()) {
      return Examination.unseen(1, blind);
    }
    List<Holder> all = ward.rows(SQL, row -> new Holder(Objects.requireNonNull(row.getString("kind")),
        Objects.requireNonNull(row.getString("name")), Objects.requireNonNull(row.getString("workstation")),
        Objects.requireNonNull(row.getString("program")),
        Optional.ofNullable(row.getObject("since", OffsetDateTime.class)).map(OffsetDateTime::toInstant)));
    long dead = ward.rows(DEAD, row -> row.getLong(1), ward.schema()).getFirst();
    boolean worth = dead >= ward.thresholds().value(Threshold.DEAD_ROWS);
    boolean whole = ward.hasRole("pg_read_all_stats");
    return Examination.of(all.size(), worth ? oldest(all, dead, ward) : List.of())
        .without(0, whole ? "" : "Sessions of other logins stay hidden: " + Sight.grant(ward, "pg_monitor"));
  }

  private static List<Finding> oldest(List<Holder> all, long dead, Ward ward) throws SQLException {
    Instant now = ward.rows("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .getFirst();
    Instant limit = now.minusMillis((long) (1_000 * ward.thresholds().value(Threshold.LONG_TRANSACTION_S)));
    for (Holder holder : all) {
      if (holder.since().isEmpty() || holder.since().get().isBefore(limit)) {
        return List.of(finding(holder, dead, now, ward));
      }
    }
    return List.of();
  }

  private static Finding finding(Holder holder, long dead, Instant now, Ward ward) throws SQLException {
    Who who = People.who(ward, holder.workstation(), holder.program());
    Finding found = Finding.of(NAME, "held-by-" + holder.kind(), Severity.WARNING, holder.name(), who, dead,
        Duration.between(holder.since().orElse(now), now));
    return holder.since().map(found::since).orElse(found);
  }
}
