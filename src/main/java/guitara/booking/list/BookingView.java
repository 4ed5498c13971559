package guitara.booking.list;

/// Which bookings a list shows.
public enum BookingView {
  /// Everything on today's board.
  TODAY,
  /// What begins later than now and still holds its place.
  UPCOMING,
  /// What waits for a word: holds and wishes, also those of the last days that nobody resolved.
  PENDING,
  /// What has a treatment, today or later, that nobody is assigned to.
  UNASSIGNED,
  /// Called off, declined, lapsed or missed: the last 30 days and what was to come.
  CANCELLED
}
