package guitara.desk.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which days are shown together, and how far a step goes.
class SpanTest {

  private static final Locale PHILIPPINES = Locale.of("en", "PH");

  @ParameterizedTest
  @CsvSource({
      "DAY,   2026-03-02, 2026-03-02, 1,  2026-03-03",
      "WEEK,  2026-03-01, 2026-03-01, 7,  2026-03-08",
      "WEEK,  2026-03-07, 2026-03-01, 7,  2026-03-14",
      "WEEK,  2026-12-31, 2026-12-27, 7,  2027-01-07",
      "MONTH, 2026-02-28, 2026-02-01, 28, 2026-03-28",
      "MONTH, 2026-03-31, 2026-03-01, 35, 2026-04-30",
      "MONTH, 2026-05-10, 2026-04-26, 42, 2026-06-10"})
  void weeksBeginOnSundayThereAndMonthsAreWholeWeeks(
      Span span, LocalDate day, LocalDate first, int days, LocalDate next) {
    assertThat(span.first(day, PHILIPPINES)).isEqualTo(first);
    assertThat(span.days(day, PHILIPPINES)).isEqualTo(days);
    assertThat(span.step(day, 1)).isEqualTo(next);
    assertThat(span.between(day, next, PHILIPPINES)).isEqualTo(1);
    assertThat(span.between(next, day, PHILIPPINES)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
      "WEEK,  2026-03-01, 2026-02-23, 7",
      "MONTH, 2026-03-15, 2026-02-23, 42",
      "MONTH, 2027-02-01, 2027-02-01, 28"})
  void elsewhereWeeksBeginOnMonday(Span span, LocalDate day, LocalDate first, int days) {
    assertThat(span.first(day, Locale.GERMANY)).isEqualTo(first);
    assertThat(span.days(day, Locale.GERMANY)).isEqualTo(days);
  }
}
