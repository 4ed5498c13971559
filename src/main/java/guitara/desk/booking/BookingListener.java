package guitara.desk.booking;

import java.util.Optional;

/// Hears what the drawer sends and what came of it, on the JavaFX thread.
public interface BookingListener {

  /// What is drawn of a booking that is on its way; exactly one of the two ends it.
  interface Outline {

    /// It stands in the database: stays until the fresh day shows it.
    void settled();

    /// It did not come to be, or nobody knows: draw what the database has.
    void takenBack();

    /// Nothing is drawn.
    Outline NONE = new Outline() {
      @Override
      public void settled() {}

      @Override
      public void takenBack() {}
    };
  }

  /// It stands in the database.
  ///
  /// @return how to take it back, where that is possible: offered in the notice
  Optional<Runnable> done(BookingDone done);

  /// It is on its way: may be drawn at once with a pending outline.
  default Outline sending(BookingSent sent) {
    return Outline.NONE;
  }
}
