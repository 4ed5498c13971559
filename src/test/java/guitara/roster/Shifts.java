package guitara.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Shifts and patterns in few words.
final class Shifts {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private Shifts() {}

  static Shift shift(DayOfWeek day, String from, String to) {
    return shift(1, day, from, to);
  }

  /// An end at or before the begin lies on the next day.
  static Shift shift(int week, DayOfWeek day, String from, String to) {
    LocalTime starts = LocalTime.parse(from);
    int minutes = (LocalTime.parse(to).toSecondOfDay() - starts.toSecondOfDay()) / 60;
    return new Shift(week, day, starts, minutes > 0 ? minutes : minutes + Shift.LONGEST);
  }

  static Pattern weekly(Validity valid, Shift... shifts) {
    return Pattern.weekly(valid, List.of(shifts));
  }

  static Pattern pattern(int cycle, Shift... shifts) {
    return new Pattern(Validity.ALWAYS, cycle, MONDAY, List.of(shifts));
  }

  static Plan plan(Pattern... patterns) {
    return new Plan(List.of(patterns));
  }

  static Validity days(LocalDate from, LocalDate last) {
    return new Validity(from, last.plusDays(1));
  }

  static Pattern everyDay(String from, String to) {
    List<Shift> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      shifts.add(shift(day, from, to));
    }
    return Pattern.weekly(Validity.ALWAYS, shifts);
  }
}
