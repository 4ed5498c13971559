package guitara.booking.calendar;

/// Whose calendar it is.
public sealed interface Subject {

  /// The whole branch: all of its therapists together.
  record Everybody() implements Subject {}

  /// One therapist.
  record Person(long staffId) implements Subject {}

  /// One room.
  record Room(long roomId) implements Subject {}
}
