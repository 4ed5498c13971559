package guitara.booking;

/// Why somebody or something is kept free of bookings.
public enum BlockKind {
  BREAK,
  MEETING,
  CLEANING,
  OTHER
}
