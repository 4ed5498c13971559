package guitara.desk.calendar;

import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.Subject;
import guitara.desk.core.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One calendar as it was read.
///
/// @param loads of each day of the period, in order
record CalendarPicture(Wanted wanted, List<DayLoad> loads) {

  /// Which calendar.
  ///
  /// @param month the first day of the month looked at, whose weeks other months' days fill up; of a week, its first
  record Wanted(Span span, CalendarPeriod period, LocalDate month, Subject subject) {

    boolean isOutside(LocalDate day) {
      return span == Span.MONTH && day.getMonth() != month.getMonth();
    }
  }

  CalendarPicture {
    loads = List.copyOf(loads);
  }

  /// Whether it is of several people together.
  boolean isTogether() {
    return wanted.subject() instanceof Subject.Everybody;
  }

  Optional<DayLoad> load(LocalDate day) {
    return loads.stream().filter(load -> load.day().equals(day)).findFirst();
  }

  /// The days that count: those of the month looked at, or the week.
  Stream<DayLoad> counted() {
    return loads.stream().filter(load -> !wanted.isOutside(load.day()));
  }
}
