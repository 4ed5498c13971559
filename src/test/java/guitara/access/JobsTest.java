package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.AccessOutcome.Why;
import guitara.job.RunJobs;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

  private final Office office = Office.of("SUPPORT");
  private final Jobs jobs = new Jobs(office.database);

  @AfterEach
  void close() {
    office.close();
  }

  private Job sweep() {
    return jobs.all().stream().filter(job -> job.code().equals("SESSION_SWEEP")).findFirst().orElseThrow();
  }

  @Test
  void jobsAreListedWithTheirLastRun() {
    assertThat(jobs.all()).extracting(Job::code)
        .contains("SESSION_SWEEP", "HOLD_CLEANUP", "PARTITION_CARE", "WATCHDOG", "OPTIMIZE");
    assertThat(sweep().last()).isEmpty();
    new RunJobs(office.database, Clock.systemUTC(), "front-1").runDue();
    assertThat(sweep().last().orElseThrow().result()).isEqualTo("OK");
    assertThat(jobs.history("SESSION_SWEEP")).extracting(Job.Run::leader).containsExactly("front-1");
    assertThat(jobs.history("NONE")).isEmpty();
  }

  @Test
  void aJobIsRunOnDemand() {
    RunJobs machine = new RunJobs(office.database, Clock.systemUTC(), "front-1");
    machine.runDue();
    assertThat(machine.runDue()).isEmpty();
    done(jobs.runNow("SESSION_SWEEP"));
    assertThat(machine.runDue()).containsExactly("SESSION_SWEEP");
    assertThat(jobs.history("SESSION_SWEEP")).hasSize(2);
  }

  @Test
  void aPlanIsChangedAndAJobSwitchedOff() {
    done(jobs.change("SESSION_SWEEP", " */10 * * * * ", false));
    assertThat(sweep().cron()).isEqualTo("*/10 * * * *");
    assertThat(sweep().enabled()).isFalse();
  }

  @Test
  void whatIsNoPlanIsRefused() {
    refused(jobs.change("SESSION_SWEEP", "every now and then", true), Why.INVALID);
    assertThat(sweep().cron()).isEqualTo("*/5 * * * *");
    assertThat(Job.times("nonsense", Instant.EPOCH, 3)).isEmpty();
    assertThat(Job.times("17 3 * * *", Instant.parse("2026-03-02T04:00:00Z"), 2)).containsExactly(
        Instant.parse("2026-03-03T03:17:00Z"), Instant.parse("2026-03-04T03:17:00Z"));
  }

  @Test
  void onlyWhoMayLooksAfterJobs() {
    office.enter("LIZA", "RECEPTIONIST");
    assertThat(jobs.all()).isEmpty();
    refused(jobs.runNow("SESSION_SWEEP"), Why.NOT_ALLOWED);
    refused(jobs.change("SESSION_SWEEP", "* * * * *", false), Why.NOT_ALLOWED);
    assertThat(office.house.count("SELECT count(*) FROM job WHERE NOT enabled")).isZero();
  }
}
