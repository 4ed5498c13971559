package guitara.desk.command;

import java.util.function.UnaryOperator;

/// One way to read some words that stand together.
///
/// @param cost how far-fetched it is; 0 for what is meant beyond doubt
/// @param put adds it to a wish
record Meaning(Kind kind, int cost, UnaryOperator<BookingWish> put) {

  /// What words can be; a line says each at most once, but for the client's names.
  enum Kind { DAY, TIME, LENGTH, SERVICE, PERSON }
}
