package guitara.booking;

/// What a claim on a person, room or client is for.
public enum ClaimPurpose {
  /// A booking.
  APPOINTMENT,
  /// Blocked time: a break, a meeting, cleaning.
  BLOCK,
  /// The slot under a form that somebody is filling in.
  HOLD
}
