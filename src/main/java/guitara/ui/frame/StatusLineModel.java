package guitara.ui.frame;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the line at the bottom says, in the words of its face. To be used on the JavaFX thread.
public final class StatusLineModel {

  private final StringProperty server = new SimpleStringProperty(this, "server", "");
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", State.CONNECTING);
  private final ObjectProperty<Optional<Runnable>> retry =
      new SimpleObjectProperty<>(this, "retry", Optional.empty());
  private final StringProperty change = new SimpleStringProperty(this, "change", "");
  private final StringProperty cache = new SimpleStringProperty(this, "cache", "");

  /// How the face stands with its server.
  public enum State {
    /// The first answer has not come yet.
    CONNECTING,
    /// Answers come, and all is well.
    CONNECTED,
    /// Something is wrong: the line turns into a banner.
    WARNING
  }

  /// The server, or what is wrong with it.
  public StringProperty serverProperty() {
    return server;
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  /// What "try now" does; the button shows while there is something.
  public ObjectProperty<Optional<Runnable>> retryProperty() {
    return retry;
  }

  /// The last change from anywhere.
  public StringProperty changeProperty() {
    return change;
  }

  /// What the cache is good for; empty where the face tells nothing of it.
  public StringProperty cacheProperty() {
    return cache;
  }
}
