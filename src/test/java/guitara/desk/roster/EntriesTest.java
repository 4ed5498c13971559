package guitara.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.desk.roster.ShiftEntry.Read;
import guitara.desk.roster.ShiftEntry.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "13-22, 13:00, 540", "22:00–06:00, 22:00, 480", "9am to 5:30pm, 09:00, 510", " 1300 - 1 , 13:00, 720",
    "6-6, 06:00, 1440", "22-24, 22:00, 120", "0-0:15, 00:00, 15"})
  void timesAreReadAsTheyAreTyped(String typed, LocalTime starts, int minutes) {
    assertThat(ShiftEntry.parse(typed)).isEqualTo(new Read.Spans(List.of(new Span(starts, minutes))));
  }

  @Test
  void aDayMayHaveSeveralShiftsOrNone() {
    assertThat(ShiftEntry.parse("13-17, 18–22; 23-1")).isInstanceOfSatisfying(Read.Spans.class,
        read -> assertThat(read.spans()).extracting(Span::minutes).containsExactly(240, 240, 120));
    assertThat(ShiftEntry.parse("  ")).isEqualTo(new Read.Spans(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13", "13-", "-22", "13-22-23", "13-25", "noon", "13-22,", ",", "13-22, 9x-12", "-"})
  void whatIsNoSpanIsToldByItsPart(String typed) {
    assertThat(ShiftEntry.parse(typed)).isInstanceOf(Read.Unreadable.class);
  }

  @Test
  void tooShortAndTooLongAreTold() {
    assertThat(ShiftEntry.parse("9-9:10")).isEqualTo(new Read.TooShort("9-9:10"));
    assertThat(ShiftEntry.parse("1".repeat(10_000))).isInstanceOfSatisfying(Read.Unreadable.class,
        read -> assertThat(read.part()).hasSizeLessThan(40));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, 2026-03-09", "9 Mar 2026, 2026-03-09", "9 march 2026, 2026-03-09", "9.3.2026, 2026-03-09",
    "9 mar, 2026-03-09", "1 mar, 2027-03-01", "9, 2026-03-09", "1, 2026-04-01", "31, 2026-03-31"})
  void daysAreReadAsTheyAreTyped(String typed, LocalDate day) {
    assertThat(DateEntry.parse(typed, Locale.of("en", "PH"), TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-02-30x", "0", "32", "99", "2026-13-01", "30 foo 2026"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(DateEntry.parse(typed, Locale.of("en", "PH"), TODAY)).isEmpty();
    assertThat(DateEntry.parse("9".repeat(10_000), Locale.of("en", "PH"), TODAY)).isEmpty();
  }
}
