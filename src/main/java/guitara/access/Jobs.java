package guitara.access;

import guitara.access.AccessOutcome.Refused;
import guitara.access.AccessOutcome.Why;
import guitara.access.Job.Run;
import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the program does by itself, for whoever looks after it. All calls block.
public final class Jobs {

  private static final int HISTORY = 50;
  private static final String ALL = SqlFile.read(Jobs.class, "jobs.sql");
  private static final String RUNS = SqlFile.read(Jobs.class, "job-runs.sql");

  private final Database database;
  private final Changes changes;

  public Jobs(Database database) {
    this.database = database;
    this.changes = new Changes(database);
  }

  /// All jobs, by name.
  public List<Job> all() {
    return database.read(session -> session.createNativeQuery(ALL, Tuple.class).getResultStream()
        .map(row -> new Job(Rows.text(row, "code"), Rows.text(row, "name"), Rows.text(row, "cron"),
            Rows.yes(row, "enabled"), Rows.instant(row, "next_run_at"),
            Rows.optionalNumber(row, "id").isPresent() ? Optional.of(run(row)) : Optional.empty()))
        .toList());
  }

  /// The last times that a job ran, the youngest first.
  public List<Run> history(String job) {
    return database.read(session -> session.createNativeQuery(RUNS, Tuple.class)
        .setParameter("job", job).setParameter("most", HISTORY).getResultStream().map(Jobs::run).toList());
  }

  private static Run run(Tuple row) {
    return new Run(Rows.number(row, "id"), Rows.instant(row, "started_at"), Rows.optionalInstant(row, "ended_at"),
        Rows.text(row, "result"), Rows.text(row, "detail"), Rows.text(row, "leader"));
  }

  /// Makes a job due: the next machine that looks, within a minute, runs it.
  public AccessOutcome<Boolean> runNow(String job) {
    return changes.call("run_job_now(?1)", job);
  }

  /// Changes when a job runs, and whether. INVALID where the plan is not five fields of crontab.
  public AccessOutcome<Boolean> change(String job, String cron, boolean enabled) {
    if (Job.times(cron, Instant.EPOCH, 1).isEmpty()) {
      return new Refused<>(Why.INVALID);
    }
    return changes.call("change_job(?1, ?2, ?3)", job, cron.strip(), enabled);
  }
}
