package guitara.desk.calendar;

import guitara.booking.calendar.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the calendars ask the rest of the desk to do.
public interface CalendarPlace {

  /// Show a day on the board.
  ///
  /// @param subject in whose column to look
  /// @param free where something could be booked there
  void open(LocalDate day, Subject subject, Optional<Instant> free);
}
