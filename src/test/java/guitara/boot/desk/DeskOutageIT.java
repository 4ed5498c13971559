package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.DaySchedule;
import guitara.boot.Databases;
import guitara.boot.face.DemoKeeper;
import guitara.boot.face.FaceSetup;
import guitara.database.Credentials;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.desk.core.DraftShelf;
import guitara.live.ServerClock;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed under an open desk: a banner, the last picture, recovery without a restart, nothing missed.
@Timeout(180)
class DeskOutageIT {

  @TempDir private Path folder;

  private final CountDownLatch mayReturn = new CountDownLatch(1);

  @Test
  void theDeskOutlivesItsServer() throws Exception {
    try (EmbeddedServer server = Databases.start(
        new EmbeddedServerOptions(folder, OptionalInt.empty(), TestServer.programs(), Map.of()), step -> { })) {
      DemoKeeper.keep(server.credentials(), Clock.systemUTC().instant(), line -> { });
      DatabaseSettings settings = DatabaseSettings.workstation(
          server.credentials().url(), server.credentials().workstation(), "outage desk");
      FaceSetup setup =
          new FaceSetup(settings, "outage", Locale.of("en", "PH"), new ServerClock(Clock.systemUTC()),
              () -> revive(server));
      try (DeskWindow desk = new DeskWindow(setup, DraftShelf.NONE, DeskWindow::letInByDemo)) {
        watch(desk, server.credentials());
      }
    }
  }

  private void watch(DeskWindow desk, Credentials credentials) throws Exception {
    desk.driver.waitFor("PostgreSQL");
    DaySchedule before = FxToolkit.on(() -> desk.session.boardModel().scheduleProperty().get().orElseThrow());
    kill();
    desk.driver.waitFor("bookings are paused");
    FxPictures.take(desk.driver.scene(), 1, "outage/away");
    assertThat(FxToolkit.on(() -> desk.session.boardModel().scheduleProperty().get())).contains(before);
    mayReturn.countDown();
    desk.driver.waitFor("PostgreSQL");
    // Any will do: late at night all of the day's may be over.
    long changed = before.appointments().getFirst().id();
    noteOn(changed, credentials);
    FxToolkit.waitUntil("the change made elsewhere is shown", () ->
        desk.session.boardModel().scheduleProperty().get().orElseThrow().appointments().stream()
            .anyMatch(it -> it.id() == changed && it.version() > 1));
    FxPictures.take(desk.driver.scene(), 1, "outage/back");
  }

  private void kill() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private void revive(EmbeddedServer server) {
    try {
      mayReturn.await();
      server.ensureRunning();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void noteOn(long appointment, Credentials credentials) throws SQLException {
    try (Connection owner = Databases.connect(credentials.url(), credentials.owner());
        Statement statement = owner.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
      statement.execute("UPDATE guitara.appointment SET notes = 'changed elsewhere' WHERE id = " + appointment);
    }
  }
}
