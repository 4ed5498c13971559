package guitara.booking;

/// One booking of several that are written in one piece.
///
/// @param appointmentId the booking to be changed, 0 for a new one
/// @param version from which the change was made
public record SeriesLine(long appointmentId, int version, BookingDraft draft) {

  /// A booking that is not there yet.
  public static SeriesLine of(BookingDraft draft) {
    return new SeriesLine(0, 0, draft);
  }

  public SeriesLine with(BookingDraft other) {
    return new SeriesLine(appointmentId, version, other);
  }
}
