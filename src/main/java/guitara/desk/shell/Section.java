package guitara.desk.shell;

import org.kordamp.ikonli.feather.Feather;

/// The places of the desk. The rail shows those that have a screen.
public enum Section {
  BOARD("desk.section.board", Feather.CALENDAR),
  CALENDAR("desk.section.calendar", Feather.GRID),
  CLIENTS("desk.section.clients", Feather.USERS),
  BOOKINGS("desk.section.bookings", Feather.LIST),
  CONFLICTS("desk.section.conflicts", Feather.ALERT_TRIANGLE),
  ROSTER("desk.section.roster", Feather.CLOCK);

  private final String textKey;
  private final Feather icon;

  Section(String textKey, Feather icon) {
    this.textKey = textKey;
    this.icon = icon;
  }

  public String textKey() {
    return textKey;
  }

  Feather icon() {
    return icon;
  }
}
