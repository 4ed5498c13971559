package guitara.booking;

/// What a booking may break. A breach of an overridable rule is allowed with a recorded reason, the others never are.
public enum BookingRule {
  NO_SERVICE(false),
  TOO_MANY_SERVICES(false),
  TOO_LONG(false),
  TOO_FAR_AHEAD(false),
  TOO_LONG_AGO(false),
  GUEST_TWICE(false),
  PERSON_TWICE(false),
  ROOM_TWICE(false),
  NOTES_TOO_LONG(false),
  ADDRESS_MISSING(false),
  ADDRESS_TOO_LONG(false),
  REASON_LENGTH(false),
  REASON_NEEDED(false),
  CLIENT_GONE(false),
  SERVICE_GONE(false),
  PERSON_GONE(false),
  ROOM_GONE(false),
  CLIENT_BLOCKED(true),
  NOT_QUALIFIED(true),
  OUTSIDE_OPENING(true),
  NOT_WORKING(true),
  ABSENT(true),
  ROOM_MISSING(true),
  BUFFER_SHORT(true),
  IN_THE_PAST(true);

  private final boolean overridable;

  BookingRule(boolean overridable) {
    this.overridable = overridable;
  }

  public boolean overridable() {
    return overridable;
  }
}
