package guitara.roster;

import static guitara.roster.Shifts.MONDAY;
import static guitara.roster.Shifts.days;
import static guitara.roster.Shifts.pattern;
import static guitara.roster.Shifts.plan;
import static guitara.roster.Shifts.shift;
import static guitara.roster.Shifts.weekly;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Shift NIGHT = shift(DayOfWeek.MONDAY, "22:00", "06:00");

  @Test
  void shiftsThatTouchDoNotMeet() {
    assertThat(plan(weekly(Validity.ALWAYS, shift(DayOfWeek.MONDAY, "13:00", "17:00"),
        shift(DayOfWeek.MONDAY, "17:00", "22:00"), shift(TUESDAY, "06:00", "09:00"))).meeting()).isEmpty();
    assertThat(plan(weekly(Validity.ALWAYS, NIGHT, shift(TUESDAY, "06:00", "09:00"))).meeting()).isEmpty();
  }

  @Test
  void twoShiftsOfADayMeet() {
    Pattern both = weekly(Validity.ALWAYS, shift(FRIDAY, "13:00", "18:00"), shift(FRIDAY, "17:45", "22:00"));
    assertThat(plan(both).meeting()).isPresent();
  }

  @Test
  void aNightMeetsTheNextMorning() {
    Shift morning = shift(TUESDAY, "05:45", "09:00");
    assertThat(plan(weekly(Validity.ALWAYS, morning, NIGHT)).meeting()).hasValueSatisfying(met -> {
      assertThat(met.first()).isEqualTo(NIGHT);
      assertThat(met.second()).isEqualTo(morning);
      assertThat(met.later()).isEqualTo(1);
    });
  }

  @Test
  void sundayNightMeetsMondayOfWeekOne() {
    Shift sunday = shift(2, SUNDAY, "22:00", "06:00");
    Shift monday = shift(1, DayOfWeek.MONDAY, "05:00", "09:00");
    assertThat(plan(pattern(2, sunday, monday)).meeting()).hasValueSatisfying(met -> {
      assertThat(met.first()).isEqualTo(sunday);
      assertThat(met.secondDay().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    });
    Shift sundayOfWeekOne = shift(1, SUNDAY, "22:00", "06:00");
    assertThat(plan(pattern(2, sundayOfWeekOne, monday)).meeting())
        .as("Monday of week 2 is free, so nothing meets").isEmpty();
    assertThat(plan(pattern(1, sundayOfWeekOne, monday)).meeting()).isPresent();
  }

  @Test
  void aPatternOfThreeWeeksMeetsOneOfFourSomeDay() {
    Pattern three = pattern(3, shift(2, FRIDAY, "13:00", "18:00"));
    Pattern four = pattern(4, shift(4, FRIDAY, "17:00", "20:00"));
    assertThat(plan(three, four).meeting()).hasValueSatisfying(met ->
        assertThat(three.weekOf(met.day()) == 2 && four.weekOf(met.day()) == 4).isTrue());
    assertThat(plan(pattern(2, shift(1, FRIDAY, "13:00", "18:00")), pattern(4, shift(4, FRIDAY, "17:00", "20:00")))
        .meeting()).as("week 4 is never an odd week").isEmpty();
  }

  @Test
  void theLastNightOfOneValidityMeetsTheFirstMorningOfTheNext() {
    Pattern before = weekly(new Validity(Validity.BEGINNING, MONDAY), shift(SUNDAY, "22:00", "06:00"));
    Pattern after = weekly(Validity.from(MONDAY), shift(DayOfWeek.MONDAY, "05:00", "09:00"));
    assertThat(plan(before, after).meeting()).hasValueSatisfying(met ->
        assertThat(met.secondDay()).isEqualTo(MONDAY));
    assertThat(plan(before, after.during(Validity.from(MONDAY.plusDays(1)))).meeting()).isEmpty();
  }

  @Test
  void whatNeverFallsOnADayNeverMeets() {
    Pattern oneWeek = weekly(days(MONDAY, MONDAY.plusDays(3)), shift(FRIDAY, "13:00", "18:00"));
    assertThat(plan(oneWeek, weekly(Validity.ALWAYS, shift(FRIDAY, "13:00", "18:00"))).meeting())
        .as("valid from Monday to Thursday").isEmpty();
  }

  @Test
  void aNewValiditySplitsTheOld() {
    Pattern old = weekly(Validity.ALWAYS, shift(FRIDAY, "13:00", "18:00"));
    LocalDate last = MONDAY.plusWeeks(4).minusDays(1);
    Pattern wanted = weekly(days(MONDAY, last), NIGHT);
    assertThat(plan(old).with(wanted).patterns()).containsExactly(
        old.during(new Validity(Validity.BEGINNING, MONDAY)), wanted, old.during(Validity.from(last.plusDays(1))));
    assertThat(plan(old).with(wanted).patterns().getFirst().valid().last()).isEqualTo(MONDAY.minusDays(1));
    assertThat(plan(old).with(weekly(Validity.from(MONDAY))).patterns())
        .as("without a shift it only ends the old").containsExactly(
            old.during(new Validity(Validity.BEGINNING, MONDAY)));
    assertThat(plan(old).replacing(old, weekly(days(MONDAY, last), NIGHT)).patterns())
        .containsExactly(weekly(days(MONDAY, last), NIGHT));
  }

  @Test
  void weeksAreCountedOnBothSidesOfTheAnchor() {
    Pattern two = pattern(2, NIGHT);
    assertThat(two.weekOf(MONDAY)).isEqualTo(1);
    assertThat(two.weekOf(MONDAY.plusDays(6))).isEqualTo(1);
    assertThat(two.weekOf(MONDAY.plusDays(7))).isEqualTo(2);
    assertThat(two.weekOf(MONDAY.minusDays(1))).isEqualTo(2);
    assertThat(two.weekOf(MONDAY.minusDays(8))).isEqualTo(1);
  }

  @Test
  void clockChangesMakeNightsShorterAndLonger() {
    Pattern nights = Shifts.everyDay("22:00", "06:00");
    LocalDate today = LocalDate.of(2026, 1, 1);
    assertThat(ClockChange.of(nights, ZoneId.of("Europe/Berlin"), today, today.plusYears(1)))
        .extracting(ClockChange::day, ClockChange::lasts)
        .containsExactly(
            tuple(LocalDate.of(2026, 3, 28), Duration.ofHours(7)),
            tuple(LocalDate.of(2026, 10, 24), Duration.ofHours(9)));
    assertThat(ClockChange.of(nights, ZoneId.of("Asia/Manila"), today, today.plusYears(1))).isEmpty();
    Pattern missing = weekly(Validity.ALWAYS, shift(SUNDAY, "02:30", "03:00"));
    assertThat(ClockChange.of(missing, ZoneId.of("Europe/Berlin"), today, today.plusYears(1)))
        .extracting(ClockChange::lasts).containsExactly(Duration.ZERO);
  }

  @Test
  void aPlanKnowsThePatternOfADay() {
    Pattern later = weekly(Validity.from(MONDAY.plusWeeks(2)), NIGHT);
    assertThat(plan(later).at(MONDAY)).contains(later);
    assertThat(new Plan(List.of()).at(MONDAY)).isEmpty();
    assertThat(later.on(MONDAY)).isEmpty();
    assertThat(later.on(MONDAY.plusWeeks(2))).containsExactly(NIGHT);
  }
}
