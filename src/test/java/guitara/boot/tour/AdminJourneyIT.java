package guitara.boot.tour;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.AdminWindow;
import guitara.boot.TourResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminJourneyIT {

  @Test
  void everyPlaceIsVisitedAndNothingChanged(@TempDir Path folder) {
    try (AdminWindow window = new AdminWindow("ADMIN", 1280, 800)) {
      long before = window.house.count("SELECT count(*) FROM audit_log");
      TourLog log = new TourLog(folder, "light", line -> { });
      new AdminJourney(window.session, new Hand(window.driver.stage()), log).run();
      assertThat(log.steps()).hasSize(18).allMatch(TourResult.Step::ok);
      assertThat(window.house.count("SELECT count(*) FROM audit_log")).isEqualTo(before);
    }
  }
}
