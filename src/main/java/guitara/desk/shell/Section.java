package guitara.desk.shell;

/// The places of the desk. The rail shows those that have a screen.
public enum Section {
  BOARD("desk.section.board"),
  CLIENTS("desk.section.clients"),
  BOOKINGS("desk.section.bookings"),
  CONFLICTS("desk.section.conflicts");

  private final String textKey;

  Section(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
