package guitara.client;

/// What is wrong with one field of a draft; the screens hold the sentence for it.
///
/// @param kind decides the sentence
/// @param limit the number that the sentence names, or 0
/// @param actual what the field has instead, or 0
public record FieldProblem(ClientField field, Kind kind, int limit, int actual) {

  /// The kinds of problems.
  public enum Kind {
    REQUIRED,
    TOO_LONG,
    PHONE_LETTERS,
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_NO_AREA_CODE,
    PHONE_NOT_A_NUMBER,
    EMAIL_IMPLAUSIBLE,
    DATE_UNREADABLE,
    DATE_IN_FUTURE,
    DATE_TOO_LONG_AGO,
    STAFF_UNKNOWN
  }

  static FieldProblem of(ClientField field, Kind kind) {
    return new FieldProblem(field, kind, 0, 0);
  }
}
