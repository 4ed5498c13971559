package guitara.booking;

/// A way out where a booking does not fit: the wanted draft at a time and with people and rooms that are free.
///
/// @param draft as wanted, with other times, people or rooms; ready to be booked or put into the form
public record Alternative(Kind kind, BookingDraft draft) {

  /// What it keeps, in the order in which they are offered.
  public enum Kind {
    /// Everybody stays, at another time.
    SAME_PERSON,
    /// The time stays; people or rooms are others.
    SAME_TIME,
    /// The nearest other time, with whoever is free.
    NEAREST
  }
}
