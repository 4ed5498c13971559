package guitara.desk.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a day as people type it: `2026-03-02`, `2 Mar 2026`, `2 mar`, `2.3.2026`, or only its number in the month.
final class DateEntry {

  private static final int LONGEST = 30;
  private static final int LONGEST_NUMBER = 2;
  private static final List<String> FORMS = List.of("uuuu-M-d", "d MMM uuuu", "d MMMM uuuu", "d.M.uuuu", "d/M/uuuu");
  private static final List<String> WITHOUT_YEAR = List.of("d MMM", "d MMMM", "d.M.", "d/M");

  private DateEntry() {}

  /// The day; empty where the text is none.
  ///
  /// @param today the year, and the month of a mere number, are taken from the next such day
  static Optional<LocalDate> parse(String typed, Locale locale, LocalDate today) {
    String text = typed.strip();
    if (text.length() > LONGEST || text.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() <= LONGEST_NUMBER && text.chars().allMatch(Character::isDigit)) {
      return ofMonth(Integer.parseInt(text), today);
    }
    return FORMS.stream().flatMap(form -> parse(text, builder(form).toFormatter(locale))).findFirst()
        .or(() -> WITHOUT_YEAR.stream()
            .flatMap(form -> parse(text, builder(form)
                .parseDefaulting(ChronoField.YEAR, today.getYear()).toFormatter(locale)))
            .map(day -> day.isBefore(today) ? day.plusYears(1) : day).findFirst());
  }

  private static DateTimeFormatterBuilder builder(String form) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(form);
  }

  private static Optional<LocalDate> ofMonth(int number, LocalDate today) {
    return Stream.of(today, today.plusMonths(1).withDayOfMonth(1))
        .filter(month -> number >= 1 && number <= month.lengthOfMonth()).map(month -> month.withDayOfMonth(number))
        .filter(day -> !day.isBefore(today)).findFirst();
  }

  private static Stream<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Stream.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
