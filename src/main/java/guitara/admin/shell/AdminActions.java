package guitara.admin.shell;

import guitara.ui.action.Action;
import guitara.ui.action.Actions;
import guitara.ui.action.CommandField;
import javafx.beans.value.ObservableBooleanValue;

/// The face's actions with their names and keys.
public final class AdminActions {

  private static final String PLACES = "admin.group.places";
  private static final String WORK = "admin.group.work";
  private static final String GENERAL = "admin.group.general";

  private AdminActions() {}

  /// The empty list, with its groups in their order.
  public static Actions none() {
    return new Actions(WORK, PLACES, GENERAL);
  }

  static Action go(Section section, int number, ObservableBooleanValue open, Runnable body) {
    return Action.of(section.textKey(), PLACES, body, "Shortcut+" + number).when(open);
  }

  public static Action newAccount(ObservableBooleanValue possible, Runnable body) {
    return Action.of("admin.action.new-account", WORK, body, "Shortcut+N").when(possible);
  }

  public static Action invite(ObservableBooleanValue possible, Runnable body) {
    return Action.of("admin.action.invite", WORK, body).when(possible);
  }

  static Action command(Runnable body) {
    return Action.of("admin.action.command", GENERAL, body, CommandField.KEY);
  }

  static Action keys(Runnable body) {
    return Action.of("admin.action.keys", GENERAL, body, "F1");
  }

  static Action theme(Runnable body) {
    return Action.of("admin.action.theme", GENERAL, body);
  }

  static Action reopen(ObservableBooleanValue possible, Runnable body) {
    return Action.of("admin.action.reopen", GENERAL, body, "Shortcut+R").when(possible);
  }

  static Action lock(Runnable body) {
    return Action.of("admin.action.lock", GENERAL, body, "Shortcut+Shift+L");
  }

  static Action signOut(Runnable body) {
    return Action.of("admin.action.sign-out", GENERAL, body);
  }
}
