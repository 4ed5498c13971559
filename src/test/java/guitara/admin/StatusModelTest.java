package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.StatusModel;
import guitara.database.Heartbeat;
import guitara.database.Trouble;
import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.frame.StatusLineModel.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusModelTest {

  private Instant now = Instant.parse("2026-11-22T14:32:05Z");
  private final StatusModel model = new StatusModel(
      Texts.load(Locale.ENGLISH, "ui", "admin"), new Formats(Locale.ENGLISH, ZoneOffset.UTC), () -> now);

  private void connected(boolean writable) {
    model.on(new LiveEvent.Connected("PostgreSQL 18",
        new Heartbeat(Duration.ofNanos(2_500_000), now, writable, true, "")));
  }

  private void away() {
    model.on(new LiveEvent.Away(Trouble.AWAY, Optional.empty()));
  }

  private void says(State state, String words) {
    assertThat(model.line().stateProperty().get()).isEqualTo(state);
    assertThat(model.line().serverProperty().get()).contains(words);
  }

  @Test
  void itSaysHowTheServerIs() {
    says(State.CONNECTING, "Connecting");
    connected(true);
    says(State.CONNECTED, "PostgreSQL 18 · 3 ms");
    connected(false);
    says(State.WARNING, "takes no changes");
  }

  @Test
  void awayItSaysSinceWhenThePictureStands() {
    connected(true);
    away();
    now = now.plusSeconds(120);
    away();
    says(State.WARNING, "Showing 14:32.");
    connected(true);
    says(State.CONNECTED, "PostgreSQL 18");
    away();
    says(State.WARNING, "Showing 14:34.");
  }

  @Test
  void aServerThatTookNoChangesAndGoesAwayIsAway() {
    connected(false);
    away();
    says(State.WARNING, "Showing 14:32.");
  }

  @Test
  void theLastChangeIsToldToTheSecond() {
    assertThat(model.line().changeProperty().get()).isEmpty();
    model.on(new LiveEvent.Changed(new Change("account", 0, List.of(), List.of(1L))));
    assertThat(model.line().changeProperty().get()).isEqualTo("Last change 14:32:05");
  }
}
