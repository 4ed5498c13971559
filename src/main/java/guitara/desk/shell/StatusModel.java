package guitara.desk.shell;

import guitara.database.Trouble;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the status bar says. Its inputs are plain properties, to be set on the JavaFX thread.
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

  public StatusModel(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
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

  public BooleanBinding isAway() {
    return Bindings.createBooleanBinding(() -> connection.get() instanceof Connection.Away, connection);
  }

  public StringBinding serverText() {
    return Bindings.createStringBinding(() -> switch (connection.get()) {
      case Connection.Connected(String server, long millis) ->
          texts.format("desk.status.server", server, formats.number(millis));
      case Connection.Away(Instant since, Trouble why, Optional<String> said) -> said
          .map(sentence -> texts.format("desk.status.away.said", formats.time(since), sentence))
          .orElseGet(() -> away(why, formats.time(since)));
      case Connection.Limited(Connection.Limit limit) -> texts.get("desk.status.limited." + limit);
      case Connection.Connecting() -> texts.get("desk.status.connecting");
    }, connection);
  }

  private String away(Trouble why, String since) {
    return switch (why) {
      case DENIED, BROKEN, MISFIT, FULL, READ_ONLY -> texts.format("desk.status.away." + why, since);
      case AWAY, TAKEN, BUSY, INVALID, NOT_WHOLE, NO_SUCH_STEP, UNEXPECTED ->
          texts.format("desk.status.away", since);
    };
  }

  public StringBinding lastChangeText() {
    return Bindings.createStringBinding(() -> lastChange.get()
        .map(at -> texts.format("desk.status.change", formats.exactTime(at)))
        .orElseGet(() -> texts.get("desk.status.no-change")), lastChange);
  }

  public StringBinding cacheText() {
    return Bindings.createStringBinding(() -> cacheUse.get().isUnused() ? texts.get("desk.status.cache-unused")
        : texts.format("desk.status.cache", formats.percent(cacheUse.get().share())), cacheUse);
  }
}
