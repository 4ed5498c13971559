package guitara.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.roster.ClockChange;
import guitara.roster.Deviation;
import guitara.roster.Pattern;
import guitara.roster.Plan;
import guitara.roster.Shift;
import guitara.roster.Validity;
import guitara.time.Slot;
import guitara.ui.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterWordsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Branch BERLIN = new Branch(1, "BER", "Berlin", ZoneId.of("Europe/Berlin"), LocalTime.of(20, 0),
      LocalTime.of(4, 0), LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("EUR"), 0, "DE");
  private static final Branch KIEL = new Branch(2, "KI", "Kiel", BERLIN.zone(), BERLIN.opens(), BERLIN.closes(),
      BERLIN.cut(), BERLIN.slot(), BERLIN.currency(), 0, "DE");

  private final RosterWords words = new RosterWords(
      Texts.load(Locale.of("en", "PH"), "ui", "desk", "booking", "list", "roster"), BERLIN,
      new Directory(List.of(BERLIN, KIEL), List.of(), List.of(), List.of()));

  private static Shift shift(DayOfWeek day, int from, int hours) {
    return new Shift(1, day, LocalTime.of(from, 0), hours * 60);
  }

  @Test
  void aPatternIsOneSentence() {
    Pattern pattern = Pattern.weekly(new Validity(MONDAY, MONDAY.plusDays(28)), List.of(
        shift(DayOfWeek.MONDAY, 13, 9), shift(DayOfWeek.TUESDAY, 13, 9), shift(DayOfWeek.THURSDAY, 13, 9),
        shift(DayOfWeek.SATURDAY, 22, 8)));
    assertThat(words.sentence("Jo", pattern)).isEqualTo("Jo works Mon–Tue, Thu 13:00–22:00 and Sat 22:00–06:00."
        + " That is 35\u00a0h a week, 2 Mar 2026 – 29 Mar 2026.");
    assertThat(words.sentence("Jo", Pattern.weekly(Validity.ALWAYS, List.of())))
        .startsWith("Jo does not work, always.");
  }

  @Test
  void nightsOfAnotherLengthAreSaid() {
    Pattern nights = Pattern.weekly(Validity.ALWAYS,
        Stream.of(DayOfWeek.values()).map(day -> shift(day, 22, 8)).toList());
    assertThat(ClockChange.of(nights, BERLIN.zone(), MONDAY, MONDAY.plusYears(1)).stream().map(words::clockChange))
        .containsExactly(
            "22:00–06:00 of Sat 28 Mar 2026 lasts 7\u00a0h: the clocks go forward that night.",
            "22:00–06:00 of Sat 24 Oct 2026 lasts 9\u00a0h: the clocks go back that night, and the hour that comes"
                + " twice is worked twice.");
    Pattern missing = Pattern.weekly(Validity.ALWAYS,
        List.of(new Shift(1, DayOfWeek.SUNDAY, LocalTime.of(2, 30), 30)));
    assertThat(ClockChange.of(missing, BERLIN.zone(), MONDAY, MONDAY.plusYears(1)).stream().map(words::clockChange))
        .containsExactly("02:30–03:00 does not exist on Sun 29 Mar 2026: the clocks go forward over it, so nobody works"
            + " then.");
  }

  @Test
  void whatMeetsIsSaidWithItsNextDay() {
    Plan plan = new Plan(List.of(Pattern.weekly(Validity.ALWAYS,
        List.of(shift(DayOfWeek.SUNDAY, 22, 8), shift(DayOfWeek.MONDAY, 5, 4)))));
    assertThat(plan.meeting(MONDAY).map(words::meeting)).contains("Sun 22:00–06:00 still goes on when Mon 05:00–09:00"
        + " begins, first on Mon 2 Mar 2026. End the one earlier, or begin the other later.");
    Plan twice = new Plan(List.of(Pattern.weekly(Validity.ALWAYS,
        List.of(shift(DayOfWeek.FRIDAY, 9, 8), shift(DayOfWeek.FRIDAY, 9, 3)))));
    assertThat(twice.meeting(MONDAY).map(words::meeting)).hasValueSatisfying(said ->
        assertThat(said).contains("begin together, first on Fri 6 Mar 2026"));
    assertThat(plan.meeting(plan, MONDAY).map(it -> words.elsewhere(it, 2, "Jo"))).hasValueSatisfying(said ->
        assertThat(said).startsWith("Kiel offers Jo too on"));
  }

  @Test
  void anExceptionOfAnotherBranchNamesIt() {
    Slot evening = Slot.ofMinutes(Instant.parse("2026-03-02T17:00:00Z"), 120);
    assertThat(words.deviation(new Deviation(1, Deviation.Kind.EXTRA, evening, ""))).isEqualTo(
        "18:00–20:00 works besides");
    assertThat(words.deviation(new Deviation(2, Deviation.Kind.EXTRA, evening, ""))).isEqualTo(
        "18:00–20:00 works besides at Kiel");
  }
}
