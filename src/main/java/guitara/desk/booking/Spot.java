package guitara.desk.booking;

/// A place in the drawer beside which something can be said.
///
/// @param seq the service line from 1; 0 for fields of the whole visit
record Spot(Field field, int seq) {

  /// In the order of the conversation.
  enum Field {
    CLIENT,
    SERVICES,
    SERVICE,
    MINUTES,
    PERSON,
    ROOM,
    APART,
    TIME,
    ADDRESS,
    NOTES,
    REASON
  }

  static final Spot CLIENT = of(Field.CLIENT);
  static final Spot SERVICES = of(Field.SERVICES);
  static final Spot APART = of(Field.APART);
  static final Spot TIME = of(Field.TIME);
  static final Spot ADDRESS = of(Field.ADDRESS);
  static final Spot NOTES = of(Field.NOTES);
  static final Spot REASON = of(Field.REASON);

  static Spot of(Field field) {
    return new Spot(field, 0);
  }
}
