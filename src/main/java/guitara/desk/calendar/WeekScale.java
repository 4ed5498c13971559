package guitara.desk.calendar;

import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Which hours the strips of a week show: the opening hours, stretched alike on all days to whatever lies outside them.
///
/// @param lead minutes before the house opens
/// @param tail minutes after it closes
/// @param most people together at once
record WeekScale(CalendarPeriod period, int lead, int tail, int most) {

  private static final int AN_HOUR = 60;
  private static final int MANY_HOURS = 16;

  /// An hour on the scale.
  ///
  /// @param share how far along the strip, between 0 and 1
  record Mark(double share, Instant at) {}

  static WeekScale of(CalendarPeriod period, List<DayLoad> loads) {
    int lead = 0;
    int tail = 0;
    int most = 1;
    for (DayLoad load : loads) {
      Slot hours = period.branch().openingHours(load.day());
      for (Stretch stretch : load.stretches()) {
        lead = Math.max(lead, minutes(stretch.during().start(), hours.start()));
        tail = Math.max(tail, minutes(hours.end(), stretch.during().end()));
        int minutes = Math.max(stretch.working(), stretch.booked() + stretch.blocked());
        most = Math.max(most, Math.ceilDiv(minutes, (int) stretch.during().minutes()));
      }
    }
    return new WeekScale(period, wholeHours(lead), wholeHours(tail), most);
  }

  private static int minutes(Instant from, Instant to) {
    return (int) Duration.between(from, to).toMinutes();
  }

  private static int wholeHours(int minutes) {
    return Math.ceilDiv(minutes, AN_HOUR) * AN_HOUR;
  }

  /// From the strip's left end to its right end.
  Slot window(LocalDate day) {
    return period.branch().openingHours(day).widened(lead, tail);
  }

  /// Every second whole hour, or every fourth where there are many, by the branch's clock.
  List<Mark> marks(LocalDate day) {
    Slot window = window(day);
    int every = window.length().toHours() > MANY_HOURS ? 4 : 2;
    ZonedDateTime hour = window.start().atZone(period.branch().zone()).truncatedTo(ChronoUnit.HOURS);
    List<Mark> marks = new ArrayList<>();
    while (!hour.toInstant().isAfter(window.end())) {
      if (!hour.toInstant().isBefore(window.start())) {
        marks.add(new Mark(share(window, hour.toInstant()), hour.toInstant()));
      }
      hour = hour.plusHours(every);
    }
    return marks;
  }

  static double share(Slot window, Instant at) {
    return (double) Duration.between(window.start(), at).toSeconds() / window.length().toSeconds();
  }
}
