package guitara.booking.calendar;

import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.LocalDate;
import java.util.List;

/// Some business days of a branch, one after the other.
public record CalendarPeriod(Branch branch, LocalDate first, int days) {

  /// The whole weeks of the longest month.
  public static final int MOST_DAYS = 42;
  private static final int A_WEEK = 7;

  public CalendarPeriod {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("A calendar has 1 to " + MOST_DAYS + " days: " + days);
    }
  }

  public LocalDate last() {
    return first.plusDays(days - 1L);
  }

  public List<LocalDate> dates() {
    return first.datesUntil(first.plusDays(days)).toList();
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last());
  }

  /// From the first day's cut to the last one's end.
  public Slot window() {
    return new Slot(branch.businessDay(first).start(), branch.businessDay(last()).end());
  }

  /// Whether it is short enough to say of each day what happens when.
  public boolean isDetailed() {
    return days <= A_WEEK;
  }
}
