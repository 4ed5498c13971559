package guitara.admin.shell;

import guitara.ui.action.Action;
import guitara.ui.action.Actions;
import guitara.ui.frame.Frame;
import javafx.beans.value.ObservableBooleanValue;

/// The face's actions with their names and keys.
public final class AdminActions {

  private static final String PLACES = "admin.group.places";
  private static final String WORK = "admin.group.work";
  private static final String GENERAL = Frame.GENERAL;

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

  public static Action examine(ObservableBooleanValue possible, Runnable body) {
    return Action.of("admin.action.examine", WORK, body, "F5").when(possible);
  }

  static Action lock(Runnable body) {
    return Action.of("admin.action.lock", GENERAL, body, "Shortcut+Shift+L");
  }

  static Action signOut(Runnable body) {
    return Action.of("admin.action.sign-out", GENERAL, body);
  }
}
