package guitara.admin.shell;

import guitara.database.Heartbeat;
import guitara.live.LiveEvent;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.frame.StatusLineModel;
import guitara.ui.frame.StatusLineModel.State;
import java.time.InstantSource;

/// Puts what is heard of the server into the words of the bottom line. To be used on the JavaFX thread.
public final class StatusModel {

  private static final long NANOS = 1_000_000;

  private final Texts texts;
  private final Formats formats;
  private final InstantSource clock;
  private final StatusLineModel line = new StatusLineModel();
  private boolean away;

  public StatusModel(Texts texts, Formats formats, InstantSource clock) {
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
    line.serverProperty().set(texts.get("ui.status.connecting"));
  }

  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Connected(String name, Heartbeat beat) -> {
        away = false;
        line.serverProperty().set(texts.format(beat.writable() ? "ui.status.server" : "admin.status.read-only", name,
            formats.number(Math.ceilDiv(beat.roundTrip().toNanos(), NANOS))));
        line.stateProperty().set(beat.writable() ? State.CONNECTED : State.WARNING);
      }
      case LiveEvent.Away _ -> {
        if (!away) {
          away = true;
          line.serverProperty().set(texts.format("admin.status.away", formats.time(clock.instant())));
        }
        line.stateProperty().set(State.WARNING);
      }
      case LiveEvent.Changed _ ->
          line.changeProperty().set(texts.format("ui.status.change", formats.exactTime(clock.instant())));
      case LiveEvent.Resync _ -> { }
    }
  }

  public StatusLineModel line() {
    return line;
  }
}
