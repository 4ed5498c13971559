package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import guitara.job.RunJobs;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class JobsIT {

  @Test
  void aPlanIsChangedAndItsTimesShownWhileTyping() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.JOBS);
      window.open("End sessions");
      window.waitFor("It has not run yet");
      window.set("#cronField", "*/10 * * * *");
      window.waitFor("Next: ");
      window.driver.click("#saveButton");
      window.waitFor("goes by the new plan");
      window.waitForRow("every 10 minutes");
    }
  }

  @Test
  void whatIsNoPlanCannotBeSaved() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.JOBS);
      window.open("End sessions");
      window.set("#cronField", "every now and then");
      window.waitFor("These are not five fields of crontab");
      assertThat(window.driver.find("#saveButton").isDisabled()).isTrue();
      assertThat(window.house.count("SELECT count(*) FROM job WHERE cron LIKE 'every%'")).isZero();
    }
  }

  @Test
  void aJobIsRunNowAndItsHistoryFollows() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.JOBS);
      window.open("End sessions");
      window.driver.click("#runNowButton");
      window.waitFor("It is due now");
      new RunJobs(window.house.database, Clock.systemUTC(), "front-1").runDue();
      window.waitFor("front-1");
      window.waitForRow("Done");
    }
  }
}
