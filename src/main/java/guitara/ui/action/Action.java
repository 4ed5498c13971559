package guitara.ui.action;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// One thing a person can do. Its id is the key of its text; its keys are written as JavaFX reads them ("Shortcut+N").
///
/// @param id      key of the text that names the action
/// @param group   key of the text that heads its group
/// @param keys    key combinations; the first is the one shown; none for actions of the command field only
/// @param enabled whether it makes sense now
/// @param body    what happens
public record Action(String id, String group, List<String> keys, ObservableBooleanValue enabled, Runnable body) {

  public Action {
    if (id.isBlank() || group.isBlank()) {
      throw new IllegalArgumentException("An action needs an id and a group: " + id + ", " + group);
    }
    keys = List.copyOf(keys);
  }

  /// An action that is always possible.
  public static Action of(String id, String group, Runnable body, String... keys) {
    return new Action(id, group, List.of(keys), Bindings.createBooleanBinding(() -> true), body);
  }

  /// The same, possible only while the condition holds.
  public Action when(ObservableBooleanValue condition) {
    return new Action(id, group, keys, condition, body);
  }

  /// Does it if it is possible now, and says whether it did.
  public boolean run() {
    if (!enabled.get()) {
      return false;
    }
    body.run();
    return true;
  }
}
