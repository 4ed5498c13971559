package guitara.boot.tour;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.TourResult;
import guitara.boot.admin.AdminData;
import guitara.boot.admin.AdminSession;
import guitara.boot.face.FaceSetup;
import guitara.database.Secret;
import guitara.live.ServerClock;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminJourneyIT {

  private static final String PASSWORD = "a quiet place to rest";

  @Test
  void everyPlaceIsVisitedAndNothingChanged(@TempDir Path folder) {
    FxToolkit.start();
    try (House house = House.open()) {
      house.server.signIn("JO", "ADMIN");
      house.asOwner("UPDATE account SET password_hash = new_secret_hash('" + PASSWORD + "') WHERE login = 'staff-jo'");
      FaceSetup setup = new FaceSetup(
          house.settings, "office-1", Locale.of("en", "PH"), new ServerClock(Clock.systemUTC()), () -> { });
      AdminData data = AdminData.open(setup);
      if (data.signIn().withPassword("staff-jo", new Secret(PASSWORD), "").isEmpty()) {
        throw new AssertionError("Jo was not let in");
      }
      Supplier<AdminSession> builder = data.read();
      try (AdminSession session = FxToolkit.on(builder::get);
          FxDriver driver = FxDriver.show(StackPane::new, 1280, 800)) {
        driver.run(() -> driver.stage().setScene(session.scene(1280, 800)));
        driver.settle();
        long before = house.count("SELECT count(*) FROM audit_log");
        TourLog log = new TourLog(folder, "light", line -> { });
        new AdminJourney(session, new Hand(driver.stage()), log).run();
        assertThat(log.steps()).hasSize(11).allMatch(TourResult.Step::ok);
        assertThat(house.count("SELECT count(*) FROM audit_log")).isEqualTo(before);
      }
    }
  }
}
