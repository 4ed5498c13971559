package guitara.desk.command;

import java.time.LocalDate;

/// What a typed line may ask for.
sealed interface Command {

  /// A booking of which something is known.
  record Book(BookingWish wish) implements Command {}

  /// The clients whom these words fit.
  record Find(String words) implements Command {}

  /// A business day on the board.
  record Go(LocalDate day) implements Command {}

  /// The booking of a number is to be called off.
  record Cancel(long number) implements Command {}

  /// A verb was understood and the rest was not.
  ///
  /// @param key of the sentence that says what helps
  record Unread(String key, String rest) implements Command {}
}
