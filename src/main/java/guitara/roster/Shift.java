package guitara.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/// One shift of a weekly pattern, by the clock on the wall.
///
/// @param week of the pattern, from 1
/// @param day on which it begins
/// @param minutes its length, so that a shift past midnight needs no end before its start
public record Shift(int week, DayOfWeek day, LocalTime starts, int minutes) {

  public static final int SHORTEST = 15;
  public static final int LONGEST = 24 * 60;

  static final Comparator<Shift> IN_ORDER =
      Comparator.comparingInt(Shift::week).thenComparing(Shift::day).thenComparing(Shift::starts);

  public Shift {
    if (minutes < SHORTEST || minutes > LONGEST) {
      throw new IllegalArgumentException("A shift of " + minutes + " minutes");
    }
  }

  public LocalTime ends() {
    return starts.plusMinutes(minutes);
  }

  /// Whether it ends on the day after; one that ends at midnight does not.
  public boolean pastMidnight() {
    return startMinute() + minutes > LONGEST;
  }

  int startMinute() {
    return starts.toSecondOfDay() / 60;
  }

  /// When it begins on one of its days.
  LocalDateTime on(LocalDate date) {
    return date.atTime(starts);
  }
}
