package guitara.boot.tour;

import guitara.database.EmbeddedServer;
import javafx.scene.control.Labeled;

/// The server stops under the open desk, which says so, brings it back and goes on. Only for a server that is this
/// program's own and that no other desk needs at that moment.
final class OutageJourney {

  private final Hand hand;
  private final TourLog log;
  private final EmbeddedServer server;

  OutageJourney(TourDesk desk, TourLog log, EmbeddedServer server) {
    this.hand = desk.hand;
    this.log = log;
    this.server = server;
  }

  void run() {
    log.step("the server stops", hand, this::stop);
    log.step("the server is back", hand, () -> says("PostgreSQL"));
  }

  private void stop() {
    server.stopNow();
    says("bookings are paused");
  }

  private void says(String words) {
    hand.waitUntil("the desk says “" + words + "”", () ->
        hand.scene().lookup("#serverLabel") instanceof Labeled server && server.getText().contains(words));
  }
}
