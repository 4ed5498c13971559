package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.DatabaseSettings;
import guitara.demo.DemoData;
import guitara.demo.Profile;
import guitara.desk.board.Grouping;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import guitara.ui.board.BoardColumn;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Draws the demo house's evening in each grouping into files, to be looked at.
class DeskGroupsPicturesIT {

  private static final Instant EVENING = Instant.parse("2026-11-20T09:40:00Z");

  @Test
  void eachGrouping() throws Exception {
    TestDatabase server = TestServer.freshDatabase();
    try (Connection owner = server.asOwner()) {
      DemoData.generate(owner, Profile.DEMO, 1, EVENING, line -> { });
    }
    DatabaseSettings settings = new DatabaseSettings(
        server.url(), server.workstation(), "pictures", 8, Duration.ofSeconds(10), Duration.ofSeconds(1));
    try (DeskWindow desk = DeskWindow.on(settings, InstantSource.fixed(EVENING),
        DeskWindow::letInByDemo)) {
      for (Grouping by : Grouping.values()) {
        desk.driver.run(() -> desk.session.boardModel().groupingProperty().set(by));
        Set<String> groups = desk.session.boardModel().pictureProperty().get().columns().stream()
            .map(BoardColumn::group).collect(Collectors.toSet());
        assertThat(groups).hasSizeGreaterThan(1);
        desk.pictures("groups-" + by);
      }
      desk.driver.run(() -> desk.board().foldOnly(Set.of("Shiatsu massage", "Combi massage")));
      desk.pictures("groups-folded");
    }
  }
}
