package guitara.booking.list;

/// The order of a list.
///
/// @param descending the latest, or the last of the alphabet, first
public record BookingSort(By by, boolean descending) {

  /// What is compared; equals follow by time and number.
  public enum By {
    /// When the visit begins.
    TIME,
    /// The client's name.
    CLIENT,
    /// When it was booked.
    BOOKED
  }

  /// As a view is read first: what comes next on top, but the latest of what was called off.
  public static BookingSort of(BookingView view) {
    return new BookingSort(By.TIME, view == BookingView.CANCELLED);
  }

  /// By this, or the other way round where it already is by this.
  public BookingSort clicked(By column) {
    return column == by ? new BookingSort(by, !descending) : new BookingSort(column, column == By.BOOKED);
  }
}
