package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import java.util.Optional;

/// Hears what the drawer sends and what came of it, on the JavaFX thread.
public interface BookingListener {

  /// It stands in the database.
  ///
  /// @return how to take it back, where that is possible: offered in the notice
  Optional<Runnable> done(BookingDone done);

  /// It is on its way: may be drawn at once with a pending outline.
  default void sending(Optional<Appointment> before, BookingDraft after) {}

  /// What was on its way did not come to be, or nobody knows: draw what the database has.
  default void notDone() {}
}
