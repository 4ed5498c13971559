package guitara.desk.shell;

import guitara.ui.action.Action;
import guitara.ui.action.Actions;
import guitara.ui.frame.Frame;
import javafx.beans.value.ObservableBooleanValue;

/// The desk's actions with their names and keys. The shell adds its own; a feature adds the others once it can do them.
public final class DeskActions {

  private static final String GENERAL = Frame.GENERAL;
  private static final String DAY = "desk.group.day";
  private static final String BOOKING = "desk.group.booking";

  private DeskActions() {
  }

  /// The empty list, with its groups in their order.
  public static Actions none() {
    return new Actions(BOOKING, DAY, GENERAL);
  }

  public static Action newBooking(Runnable body) {
    return Action.of("desk.action.new-booking", BOOKING, body, "Shortcut+N");
  }

  public static Action blockTime(Runnable body) {
    return Action.of("desk.action.block-time", BOOKING, body, "Shortcut+Shift+B");
  }

  public static Action walkIn(Runnable body) {
    return Action.of("desk.action.walk-in", BOOKING, body, "Shortcut+W");
  }

  public static Action findClient(Runnable body) {
    return Action.of("desk.action.find-client", BOOKING, body, "Shortcut+F");
  }

  public static Action undo(ObservableBooleanValue possible, Runnable body) {
    return Action.of("desk.action.undo", BOOKING, body, "Shortcut+Z").when(possible);
  }

  public static Action redo(ObservableBooleanValue possible, Runnable body) {
    return Action.of("desk.action.redo", BOOKING, body, "Shortcut+Y", "Shortcut+Shift+Z").when(possible);
  }

  public static Action lock(Runnable body) {
    return Action.of("desk.action.lock", GENERAL, body, "Shortcut+Shift+L");
  }

  public static Action signOut(Runnable body) {
    return Action.of("desk.action.sign-out", GENERAL, body);
  }

  public static Action bookings(Runnable body) {
    return Action.of("desk.action.bookings", BOOKING, body, "Shortcut+L");
  }

  public static Action conflicts(Runnable body) {
    return Action.of("desk.action.conflicts", BOOKING, body);
  }

  public static Action sick(Runnable body) {
    return Action.of("desk.action.sick", BOOKING, body);
  }

  public static Action roster(Runnable body) {
    return Action.of("desk.action.roster", BOOKING, body, "Shortcut+Shift+R");
  }

  public static Action day(Runnable body) {
    return Action.of("desk.action.day", DAY, body, "Shortcut+1");
  }

  public static Action week(Runnable body) {
    return Action.of("desk.action.week", DAY, body, "Shortcut+2");
  }

  public static Action month(Runnable body) {
    return Action.of("desk.action.month", DAY, body, "Shortcut+3");
  }

  static Action[] ofDay(ShellModel model) {
    return new Action[] {
      Action.of("desk.action.today", DAY, model::goToToday, "Shortcut+T"),
      Action.of("desk.action.previous-day", DAY, model::goBack, "Page Up"),
      Action.of("desk.action.next-day", DAY, model::goOn, "Page Down"),
    };
  }
}
