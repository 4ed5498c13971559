package guitara.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Shifts that come again every one to four weeks, and the days for which they are valid.
///
/// @param cycle after so many weeks it begins anew
/// @param anchor the Monday of some week 1; of a pattern of one week any Monday
/// @param shifts in the order of the weeks
public record Pattern(Validity valid, int cycle, LocalDate anchor, List<Shift> shifts) {

  public static final int LONGEST_CYCLE = 4;
  public static final LocalDate ANY_MONDAY = LocalDate.of(2001, 1, 1);

  private static final int WEEK = 7;

  public Pattern {
    if (cycle < 1 || cycle > LONGEST_CYCLE || anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A pattern of " + cycle + " weeks from " + anchor);
    }
    if (shifts.stream().anyMatch(shift -> shift.week() < 1 || shift.week() > cycle)) {
      throw new IllegalArgumentException("A shift outside of " + cycle + " weeks");
    }
    shifts = shifts.stream().sorted(Shift.IN_ORDER).toList();
  }

  /// The same every week.
  public static Pattern weekly(Validity valid, List<Shift> shifts) {
    return new Pattern(valid, 1, ANY_MONDAY, shifts);
  }

  /// Which of its weeks a day lies in, from 1; days before the anchor too.
  public int weekOf(LocalDate day) {
    return (int) (Math.floorMod(ChronoUnit.DAYS.between(anchor, day), (long) WEEK * cycle) / WEEK) + 1;
  }

  /// The shifts that begin on a day.
  public List<Shift> on(LocalDate day) {
    return shifts.stream().filter(shift -> works(shift, day)).toList();
  }

  boolean works(Shift shift, LocalDate day) {
    return valid.contains(day) && shift.day() == day.getDayOfWeek() && shift.week() == weekOf(day);
  }

  /// The same for other days.
  public Pattern during(Validity other) {
    return new Pattern(other, cycle, anchor, shifts);
  }

  /// Minutes of work in a week, on average over its weeks.
  public int weeklyMinutes() {
    return shifts.stream().mapToInt(Shift::minutes).sum() / cycle;
  }
}
