package guitara.desk.shell;

import guitara.database.Trouble;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.frame.StatusLineModel;
import guitara.ui.frame.StatusLineModel.State;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Puts how the desk stands with its server into the words of the bottom line. Its inputs are plain properties, to be
/// set on the JavaFX thread.
public final class StatusModel {

  private final Texts texts;
  private final Formats formats;
  private final ObjectProperty<Connection> connection =
      new SimpleObjectProperty<>(this, "connection", new Connection.Connecting());
  private final ObjectProperty<Optional<Instant>> lastChange =
      new SimpleObjectProperty<>(this, "lastChange", Optional.empty());
  private final ObjectProperty<CacheUse> cacheUse = new SimpleObjectProperty<>(this, "cacheUse", new CacheUse(0, 0));
  private final ObjectProperty<Optional<Runnable>> retry =
      new SimpleObjectProperty<>(this, "retry", Optional.empty());
  private final StatusLineModel line = new StatusLineModel();

  public StatusModel(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    line.serverProperty().bind(connection.map(this::server));
    line.stateProperty().bind(connection.map(StatusModel::state));
    line.changeProperty().bind(lastChange.map(this::change));
    line.cacheProperty().bind(cacheUse.map(this::cache));
    line.retryProperty().bind(Bindings.createObjectBinding(
        () -> connection.get() instanceof Connection.Away ? retry.get() : Optional.empty(), connection, retry));
  }

  public ObjectProperty<Connection> connectionProperty() {
    return connection;
  }

  /// When a change from any desk was last seen.
  public ObjectProperty<Optional<Instant>> lastChangeProperty() {
    return lastChange;
  }

  public ObjectProperty<CacheUse> cacheUseProperty() {
    return cacheUse;
  }

  /// What "try now" does while the server is away; the button shows only if there is something.
  public ObjectProperty<Optional<Runnable>> retryProperty() {
    return retry;
  }

  public StatusLineModel line() {
    return line;
  }

  private static State state(Connection connection) {
    return switch (connection) {
      case Connection.Connecting() -> State.CONNECTING;
      case Connection.Connected _ -> State.CONNECTED;
      case Connection.Limited _, Connection.Away _ -> State.WARNING;
    };
  }

  private String server(Connection now) {
    return switch (now) {
      case Connection.Connected(String server, long millis) ->
          texts.format("ui.status.server", server, formats.number(millis));
      case Connection.Away(Instant since, Trouble why, Optional<String> said) -> said
          .map(sentence -> texts.format("desk.status.away.said", formats.time(since), sentence))
          .orElseGet(() -> away(why, formats.time(since)));
      case Connection.Limited(Connection.Limit limit) -> texts.get("desk.status.limited." + limit);
      case Connection.Connecting() -> texts.get("ui.status.connecting");
    };
  }

  private String away(Trouble why, String since) {
    return switch (why) {
      case DENIED, BROKEN, MISFIT, FULL, READ_ONLY -> texts.format("desk.status.away." + why, since);
      case AWAY, TAKEN, BUSY, SIGNED_OUT, INVALID, NOT_WHOLE, REFUSED, NO_SUCH_STEP, UNEXPECTED ->
          texts.format("desk.status.away", since);
    };
  }

  private String change(Optional<Instant> last) {
    return last.map(at -> texts.format("ui.status.change", formats.exactTime(at)))
        .orElseGet(() -> texts.get("desk.status.no-change"));
  }

  private String cache(CacheUse use) {
    return use.isUnused() ? texts.get("desk.status.cache-unused")
        : texts.format("desk.status.cache", formats.percent(use.share()));
  }
}
