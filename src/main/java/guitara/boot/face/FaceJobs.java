package guitara.boot.face;

import guitara.job.RunJobs;
import guitara.live.LiveEvent;
import guitara.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Offers this computer for the program's own jobs: looks four times a minute while the server answers, whoever is in
/// or nobody. On the JavaFX thread; the work is not.
public final class FaceJobs {

  private static final Logger LOG = Logger.getLogger(FaceJobs.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final RunJobs jobs;
  private final InstantSource clock;
  private final Tasks tasks;
  private Instant next = Instant.MIN;

  public FaceJobs(RunJobs jobs, InstantSource clock, Tasks tasks) {
    this.jobs = jobs;
    this.clock = clock;
    this.tasks = tasks;
  }

  public void on(LiveEvent event) {
    if (event instanceof LiveEvent.Connected && !clock.instant().isBefore(next)) {
      next = clock.instant().plus(PAUSE);
      tasks.run(jobs::runDue)
          .onFailure(failure -> LOG.log(Level.INFO, "The jobs are left to others for now", failure))
          .start();
    }
  }
}
