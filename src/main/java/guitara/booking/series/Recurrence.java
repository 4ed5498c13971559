package guitara.booking.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The rule of a series: every n days, weeks or months, until a day or a number of times.
///
/// @param every how many days, weeks or months lie between two
/// @param weekdays for [Unit#WEEKS], beside the first day's own; empty where there are no others
/// @param monthly for [Unit#MONTHS]: which day of a month
public record Recurrence(Unit unit, int every, Set<DayOfWeek> weekdays, Monthly monthly, End end) {

  /// Two a week for a year, or one a week for two.
  public static final int MOST_TIMES = 104;
  /// Counted from today.
  public static final int MOST_YEARS = 2;
  public static final int MOST_EVERY = 366;

  /// What is counted between two occurrences.
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /// Which day of a month.
  public enum Monthly {
    /// The same date; in a shorter month its last day.
    SAME_DATE,
    /// The same weekday of the same week of the month, as in “the second Tuesday”; a fifth one is the last.
    SAME_WEEKDAY
  }

  /// Where it ends.
  public sealed interface End {

    /// After so many, the first included.
    record Times(int count) implements End {}

    /// With the last one on or before this day.
    record Until(LocalDate day) implements End {}
  }

  /// Why a rule cannot be a series.
  public enum Wrong {
    /// Every 0 days: it would never go on.
    EVERY_NOTHING,
    EVERY_TOO_MUCH,
    /// It happens once only.
    ONCE,
    /// More than [#MOST_TIMES].
    TOO_OFTEN,
    /// Further ahead than [#MOST_YEARS].
    TOO_FAR
  }

  public Recurrence {
    weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
  }

  /// What is wrong with the rule for a series that begins on a day; empty where nothing is.
  public Optional<Wrong> wrong(LocalDate first, LocalDate today) {
    if (every < 1) {
      return Optional.of(Wrong.EVERY_NOTHING);
    }
    if (every > MOST_EVERY) {
      return Optional.of(Wrong.EVERY_TOO_MUCH);
    }
    LocalDate farthest = today.plusYears(MOST_YEARS);
    if (end instanceof End.Until(LocalDate day) && day.isAfter(farthest)) {
      return Optional.of(Wrong.TOO_FAR);
    }
    List<LocalDate> dates = days(first).limit(MOST_TIMES + 1L).toList();
    if (dates.size() < 2) {
      return Optional.of(Wrong.ONCE);
    }
    if (dates.size() > MOST_TIMES) {
      return Optional.of(Wrong.TOO_OFTEN);
    }
    return dates.getLast().isAfter(farthest) ? Optional.of(Wrong.TOO_FAR) : Optional.empty();
  }

  /// The days of a series in their order, `first` included; of a rule that is too long the first [#MOST_TIMES].
  public List<LocalDate> dates(LocalDate first) {
    return days(first).limit(MOST_TIMES).toList();
  }

  private Stream<LocalDate> days(LocalDate first) {
    return switch (end) {
      case End.Times(int count) -> endless(first).limit(Math.max(count, 0));
      case End.Until(LocalDate day) -> endless(first).takeWhile(date -> !date.isAfter(day));
    };
  }

  private Stream<LocalDate> endless(LocalDate first) {
    return LongStream.iterate(0, n -> n + every).boxed().flatMap(n -> switch (unit) {
      case DAYS -> Stream.of(first.plusDays(n));
      case WEEKS -> week(first, n);
      case MONTHS -> Stream.of(month(first, n));
    });
  }

  /// The days of one week, from Monday on.
  private Stream<LocalDate> week(LocalDate first, long weeks) {
    Set<DayOfWeek> wanted = EnumSet.of(first.getDayOfWeek());
    wanted.addAll(weekdays);
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    return wanted.stream().map(day -> monday.with(TemporalAdjusters.nextOrSame(day)))
        .filter(day -> !day.isBefore(first));
  }

  /// Counted from the first month always, so that a 31st comes back after a shorter month.
  private LocalDate month(LocalDate first, long months) {
    if (monthly == Monthly.SAME_DATE) {
      return first.plusMonths(months);
    }
    int week = (first.getDayOfMonth() - 1) / 7 + 1;
    LocalDate start = first.withDayOfMonth(1).plusMonths(months);
    return start.with(week == 5
        ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
        : TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek()));
  }
}
