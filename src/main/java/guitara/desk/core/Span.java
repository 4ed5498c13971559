package guitara.desk.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/// How many business days a screen shows at once, and so how far one step through time goes. Weeks begin where the
/// locale's do; a month is shown in whole weeks.
public enum Span {
  DAY,
  WEEK,
  MONTH;

  private static final int A_WEEK = 7;

  /// The day that many steps later; negative for earlier.
  public LocalDate step(LocalDate day, int steps) {
    return switch (this) {
      case DAY -> day.plusDays(steps);
      case WEEK -> day.plusWeeks(steps);
      case MONTH -> day.plusMonths(steps);
    };
  }

  /// The first day shown together with this one.
  public LocalDate first(LocalDate day, Locale locale) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(WeekFields.of(locale).getFirstDayOfWeek()));
      case MONTH -> WEEK.first(day.withDayOfMonth(1), locale);
    };
  }

  /// How many days are shown together with this one.
  public int days(LocalDate day, Locale locale) {
    return switch (this) {
      case DAY -> 1;
      case WEEK -> A_WEEK;
      case MONTH -> (int) ChronoUnit.DAYS.between(
          first(day, locale), WEEK.first(day.with(TemporalAdjusters.lastDayOfMonth()), locale)) + A_WEEK;
    };
  }

  /// How many steps lead from what shows one day to what shows the other.
  public long between(LocalDate from, LocalDate to, Locale locale) {
    return switch (this) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(first(from, locale), first(to, locale));
      case MONTH -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    };
  }
}
