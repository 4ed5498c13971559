package guitara.desk.booking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.util.StringConverter;

/// Writes a day short, and reads it as people type it: as it is written, as the locale writes it, or only its number.
public final class DayText extends StringConverter<LocalDate> {

  private static final int LONGEST_NUMBER = 2;

  private final BookingWords words;
  private final Locale locale;
  private final Supplier<LocalDate> before;

  /// @param before the day that stands, and stays where the text is none
  public DayText(BookingWords words, Locale locale, Supplier<LocalDate> before) {
    this.words = words;
    this.locale = locale;
    this.before = before;
  }

  @Override
  public String toString(LocalDate day) {
    return day == null ? "" : words.day(day);
  }

  @Override
  public LocalDate fromString(String typed) {
    String text = typed.strip();
    LocalDate now = before.get();
    if (text.isEmpty() || text.equals(words.day(now))) {
      return now;
    }
    if (text.length() <= LONGEST_NUMBER && text.chars().allMatch(Character::isDigit)) {
      return ofMonth(Integer.parseInt(text), now);
    }
    List<DateTimeFormatter> forms = Stream.concat(
        Stream.of(DateTimeFormatter.ISO_LOCAL_DATE),
        Stream.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG)
            .map(style -> DateTimeFormatter.ofLocalizedDate(style).withLocale(locale))).toList();
    return forms.stream().flatMap(form -> parse(text, form)).findFirst().orElse(now);
  }

  private static LocalDate ofMonth(int number, LocalDate now) {
    return number >= 1 && number <= now.lengthOfMonth() ? now.withDayOfMonth(number) : now;
  }

  private static Stream<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Stream.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
