package guitara.admin.shell;

import guitara.database.Heartbeat;
import guitara.live.LiveEvent;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the bottom line says of the server. To be used on the JavaFX thread.
public final class StatusModel {

  private static final long NANOS = 1_000_000;

  private final Texts texts;
  private final Formats formats;
  private final InstantSource clock;
  private final ReadOnlyStringWrapper server = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();

  public StatusModel(Texts texts, Formats formats, InstantSource clock) {
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
    server.set(texts.get("admin.status.connecting"));
  }

  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Connected(String name, Heartbeat beat) -> {
        server.set(texts.format(beat.writable() ? "admin.status.server" : "admin.status.read-only", name,
            formats.number(Math.ceilDiv(beat.roundTrip().toNanos(), NANOS))));
        connected.set(true);
        away.set(!beat.writable());
      }
      case LiveEvent.Away _ -> {
        if (!away.get()) {
          server.set(texts.format("admin.status.away", formats.time(clock.instant())));
        }
        connected.set(false);
        away.set(true);
      }
      case LiveEvent.Changed _ -> change.set(texts.format("admin.status.change", formats.exactTime(clock.instant())));
      case LiveEvent.Resync _ -> { }
    }
  }

  public ReadOnlyStringProperty serverProperty() {
    return server.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty connectedProperty() {
    return connected.getReadOnlyProperty();
  }

  /// Away, or taking no changes.
  public ReadOnlyBooleanProperty awayProperty() {
    return away.getReadOnlyProperty();
  }
}
