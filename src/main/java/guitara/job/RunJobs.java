package guitara.job;

import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Trouble;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs the jobs that are due and that no other machine has. The database keeps the lease (a minute) and does the work;
/// this class only offers a machine for it, whoever is signed in there or nobody. Blocks.
public final class RunJobs {

  private static final Logger LOG = Logger.getLogger(RunJobs.class.getName());

  private final Database database;
  private final InstantSource clock;
  private final String station;

  /// Offers this machine.
  ///
  /// @param clock the server's time
  /// @param station this machine's name, for the history
  public RunJobs(Database database, InstantSource clock, String station) {
    this.database = database;
    this.clock = clock;
    this.station = station;
  }

  private record Taken(String job, UUID lease, Cron cron) {}

  /// Runs one job after the other until none is due; returns what was run.
  public List<String> runDue() {
    List<String> run = new ArrayList<>();
    for (Optional<Taken> taken = take(); taken.isPresent(); taken = take()) {
      run(taken.get());
      run.add(taken.get().job());
    }
    return List.copyOf(run);
  }

  private Optional<Taken> take() {
    return database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT job, lease, cron FROM take_job(:station)", Tuple.class)
        .setParameter("station", station).getResultStream().findFirst()
        .map(row -> new Taken(
            row.get("job", String.class), row.get("lease", UUID.class), Cron.parse(row.get("cron", String.class)))));
  }

  private void run(Taken taken) {
    String result = "OK";
    String detail;
    try {
      detail = database.write(transaction -> transaction.session()
          .createNativeQuery("SELECT run_job(:lease)", String.class)
          .setParameter("lease", taken.lease()).getSingleResult());
    } catch (DatabaseException e) {
      if (e.trouble() == Trouble.AWAY) {
        // The lease runs out by itself, and whoever is there then takes the job over.
        throw e;
      }
      LOG.log(Level.WARNING, e, () -> "The job " + taken.job() + " failed");
      result = "FAILED";
      detail = e.sqlState().orElse("");
    }
    finish(taken, result, detail);
  }

  private void finish(Taken taken, String result, String detail) {
    Instant next = taken.cron().next(clock.instant());
    database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT 1 FROM finish_job(:lease, :next, :result, :detail)", Integer.class)
        .setParameter("lease", taken.lease()).setParameter("next", next)
        .setParameter("result", result).setParameter("detail", detail).getSingleResult());
  }
}
