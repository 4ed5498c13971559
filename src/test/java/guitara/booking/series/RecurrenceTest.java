package guitara.booking.series;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.series.Recurrence.End;
import guitara.booking.series.Recurrence.Monthly;
import guitara.booking.series.Recurrence.Unit;
import guitara.booking.series.Recurrence.Wrong;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// On which days a series falls, and which rules are none.
class RecurrenceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final long SEED = 20_260_302;

  private static Recurrence rule(Unit unit, int every, End end) {
    return new Recurrence(unit, every, Set.of(), Monthly.SAME_DATE, end);
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  @Test
  void everyThirdDay() {
    assertThat(rule(Unit.DAYS, 3, new End.Times(4)).dates(MONDAY))
        .isEqualTo(days("2026-03-02", "2026-03-05", "2026-03-08", "2026-03-11"));
  }

  @Test
  void everySecondWeekOnSeveralDaysFromTheFirstOn() {
    Recurrence rule = new Recurrence(Unit.WEEKS, 2, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Monthly.SAME_DATE,
        new End.Times(5));
    assertThat(rule.dates(LocalDate.of(2026, 3, 4))).as("the Monday of the first week has passed, its own day counts")
        .isEqualTo(days("2026-03-04", "2026-03-06", "2026-03-16", "2026-03-18", "2026-03-20"));
  }

  @Test
  void theThirtyFirstFallsOnTheLastDayAndComesBack() {
    assertThat(rule(Unit.MONTHS, 1, new End.Times(5)).dates(LocalDate.of(2026, 1, 31)))
        .isEqualTo(days("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"));
  }

  @Test
  void theSecondTuesdayAndTheLastFriday() {
    Recurrence rule = new Recurrence(Unit.MONTHS, 1, Set.of(), Monthly.SAME_WEEKDAY, new End.Times(3));
    assertThat(rule.dates(LocalDate.of(2026, 3, 10))).isEqualTo(days("2026-03-10", "2026-04-14", "2026-05-12"));
    assertThat(rule.dates(LocalDate.of(2026, 1, 30))).isEqualTo(days("2026-01-30", "2026-02-27", "2026-03-27"));
  }

  @Test
  void untilADayIncludesIt() {
    assertThat(rule(Unit.WEEKS, 1, new End.Until(MONDAY.plusWeeks(2))).dates(MONDAY)).hasSize(3);
    assertThat(rule(Unit.WEEKS, 1, new End.Until(MONDAY.plusWeeks(2).minusDays(1))).dates(MONDAY)).hasSize(2);
  }

  @Test
  void whatNeverEndsIsRefused() {
    assertThat(rule(Unit.DAYS, 0, new End.Times(5)).wrong(MONDAY, MONDAY)).contains(Wrong.EVERY_NOTHING);
    assertThat(rule(Unit.DAYS, -1, new End.Times(5)).wrong(MONDAY, MONDAY)).contains(Wrong.EVERY_NOTHING);
    assertThat(rule(Unit.DAYS, Integer.MAX_VALUE, new End.Times(5)).wrong(MONDAY, MONDAY))
        .contains(Wrong.EVERY_TOO_MUCH);
    assertThat(rule(Unit.WEEKS, 1, new End.Times(100_000)).wrong(MONDAY, MONDAY)).contains(Wrong.TOO_OFTEN);
    assertThat(rule(Unit.WEEKS, 1, new End.Until(LocalDate.of(9999, 12, 31))).wrong(MONDAY, MONDAY))
        .contains(Wrong.TOO_FAR);
    assertThat(rule(Unit.WEEKS, 1, new End.Until(LocalDate.MAX)).wrong(MONDAY, MONDAY)).contains(Wrong.TOO_FAR);
    assertThat(rule(Unit.MONTHS, 12, new End.Times(4)).wrong(MONDAY, MONDAY)).contains(Wrong.TOO_FAR);
    assertThat(rule(Unit.DAYS, 1, new End.Times(105)).wrong(MONDAY, MONDAY)).contains(Wrong.TOO_OFTEN);
    assertThat(rule(Unit.DAYS, 1, new End.Times(104)).wrong(MONDAY, MONDAY)).isEmpty();
    assertThat(rule(Unit.MONTHS, 12, new End.Times(3)).wrong(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void whatHappensOnceIsNoSeries() {
    assertThat(rule(Unit.WEEKS, 1, new End.Times(1)).wrong(MONDAY, MONDAY)).contains(Wrong.ONCE);
    assertThat(rule(Unit.WEEKS, 1, new End.Times(-3)).wrong(MONDAY, MONDAY)).contains(Wrong.ONCE);
    assertThat(rule(Unit.WEEKS, 1, new End.Until(MONDAY.minusDays(1))).wrong(MONDAY, MONDAY)).contains(Wrong.ONCE);
  }

  /// Whatever the rule: it begins with its first day, goes forward, keeps its distance and ends where it must.
  @Test
  void anyRuleKeepsItsWord() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      LocalDate first = MONDAY.plusDays(random.nextInt(700));
      Unit unit = List.of(Unit.values()).get(random.nextInt(3));
      int every = 1 + random.nextInt(6);
      Set<DayOfWeek> weekdays = Stream.of(DayOfWeek.values()).filter(day -> random.nextInt(3) == 0)
          .collect(Collectors.toSet());
      End end = random.nextBoolean() ? new End.Times(1 + random.nextInt(60))
          : new End.Until(first.plusDays(random.nextInt(400)));
      Recurrence rule = new Recurrence(
          unit, every, weekdays, List.of(Monthly.values()).get(random.nextInt(2)), end);
      List<LocalDate> dates = rule.dates(first);
      assertThat(dates).as("seed %d round %d: %s from %s", SEED, round, rule, first)
          .startsWith(first).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Recurrence.MOST_TIMES)
          .allSatisfy(date -> {
            switch (unit) {
              case DAYS -> assertThat(ChronoUnit.DAYS.between(first, date) % every).isZero();
              case WEEKS -> {
                LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
                assertThat(ChronoUnit.WEEKS.between(monday, date) % every).isZero();
                assertThat(date.getDayOfWeek()).matches(
                    day -> weekdays.contains(day) || day == first.getDayOfWeek());
              }
              case MONTHS -> assertThat(ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1))
                  % every).isZero();
            }
            if (end instanceof End.Until(LocalDate day)) {
              assertThat(date).isBeforeOrEqualTo(day);
            }
          });
      if (end instanceof End.Times(int count)) {
        assertThat(dates).hasSize(count);
      }
    }
  }
}
