package guitara.demo;

import java.util.ArrayList;
import java.util.List;

/// What becomes of a booking.
enum Fate {
  GOES_WELL,
  /// Waits for somebody to say yes.
  PENDING,
  UNASSIGNED,
  /// Beyond the therapist's hours, with a reason.
  OVERRIDDEN,
  CANCELLED,
  NO_SHOW,
  /// The therapist has answered, the driver not yet.
  ANSWERED,
  /// Driver and therapist have answered.
  DRIVEN,
  REJECTED,
  /// Nobody answered in time.
  EXPIRED;

  private static final int CARDS = 20;

  /// The fates of twenty bookings, shuffled.
  static List<Fate> deck(boolean therapistsAnswer, Dice dice) {
    List<Fate> deck = new ArrayList<>(therapistsAnswer
        ? List.of(PENDING, PENDING, ANSWERED, ANSWERED, DRIVEN, REJECTED, EXPIRED, CANCELLED, NO_SHOW)
        : List.of(PENDING, PENDING, PENDING, UNASSIGNED, OVERRIDDEN, CANCELLED, CANCELLED, NO_SHOW));
    while (deck.size() < CARDS) {
      deck.add(GOES_WELL);
    }
    dice.shuffle(deck);
    return deck;
  }

  /// What is left of a fate when the visit has begun, or has not yet.
  Fate when(boolean begun) {
    return switch (this) {
      case PENDING, UNASSIGNED, ANSWERED, DRIVEN -> begun ? GOES_WELL : this;
      case NO_SHOW -> begun ? this : GOES_WELL;
      case GOES_WELL, OVERRIDDEN, CANCELLED, REJECTED, EXPIRED -> this;
    };
  }

  /// Whether nobody else is planned into its time; a no-show's stays empty, for it was held until the end.
  boolean takesTime() {
    return this != CANCELLED && this != REJECTED && this != EXPIRED;
  }
}
