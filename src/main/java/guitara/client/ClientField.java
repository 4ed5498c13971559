package guitara.client;

/// What can be typed about a client, with the most characters that the schema keeps of it.
public enum ClientField {
  FIRST_NAME(100),
  LAST_NAME(100),
  PHONE(40),
  EMAIL(254),
  ADDRESS(500),
  BIRTH_DATE(40),
  ALLERGY_NOTE(500),
  NOTES(4000),
  PREFERRED_STAFF(20);

  private final int mostCharacters;

  ClientField(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  public int mostCharacters() {
    return mostCharacters;
  }

  /// Whether a change of it can make two clients look like one.
  boolean identifies() {
    return switch (this) {
      case FIRST_NAME, LAST_NAME, PHONE, EMAIL, BIRTH_DATE -> true;
      case ADDRESS, ALLERGY_NOTE, NOTES, PREFERRED_STAFF -> false;
    };
  }
}
