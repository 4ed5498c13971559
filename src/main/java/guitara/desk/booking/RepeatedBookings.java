package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.series.Recurrence;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What the drawer leaves to others: bookings that repeat. On the JavaFX thread.
public interface RepeatedBookings {

  /// Nothing repeats.
  RepeatedBookings NONE = new RepeatedBookings() {
    @Override
    public boolean offered() {
      return false;
    }

    @Override
    public void preview(Order order) {}

    @Override
    public Optional<Node> about(Existing existing) {
      return Optional.empty();
    }
  };

  /// A booking that was typed and shall repeat.
  ///
  /// @param draft the first one
  /// @param hold the form's own hold on its place
  /// @param form what was typed, while the preview is shown
  record Order(
      Recurrence rule, BookingDraft draft, PickedClient client, boolean tentative, UUID hold, Form form) {}

  /// A booking that is part of a series, in its form.
  ///
  /// @param wanted what stands in the form, where it can be a booking
  /// @param hold the form's own hold on its new place
  record Existing(Appointment booking, Supplier<Optional<BookingDraft>> wanted, UUID hold, Form form) {}

  /// The form behind a preview.
  interface Form {

    /// Somebody is still at it.
    void touch();

    /// Shows the form again, as it was.
    void back();

    /// What it was for is done.
    void done();
  }

  default boolean offered() {
    return true;
  }

  /// Shows what a series would be, before anything is written.
  void preview(Order order);

  /// What there is to say about the series of a booking, and to do with all of it; empty for a booking of its own.
  Optional<Node> about(Existing existing);
}
