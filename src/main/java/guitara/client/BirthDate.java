package guitara.client;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a date of birth in the ways that people type it.
public final class BirthDate {

  private static final Set<String> MONTH_FIRST = Set.of("PH", "US");
  private static final List<DateTimeFormatter> CLEAR = Stream.of(
          "uuuu-M-d", "d MMM uuuu", "d MMMM uuuu", "MMM d uuuu", "MMMM d uuuu")
      .map(BirthDate::formatter).toList();
  private static final DateTimeFormatter MONTH_DAY = formatter("M d uuuu");
  private static final DateTimeFormatter DAY_MONTH = formatter("d M uuuu");

  private BirthDate() {}

  /// Reads `1990-12-31`, `31 Dec 1990`, `December 31, 1990`; `12/31/1990` where the region puts the month first, else
  /// `31.12.1990`, and the other of the two where only that one is a date.
  public static Optional<LocalDate> parse(String typed, String region) {
    String parts = typed.strip().replaceAll("(?<=[0-9])(?:st|nd|rd|th)\\b", "").replaceAll("[\\s,./]+", " ").strip();
    boolean monthFirst = MONTH_FIRST.contains(region);
    List<DateTimeFormatter> numeric = monthFirst ? List.of(MONTH_DAY, DAY_MONTH) : List.of(DAY_MONTH, MONTH_DAY);
    return Stream.concat(CLEAR.stream(), numeric.stream()).flatMap(form -> read(parts, form).stream()).findFirst();
  }

  private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
        .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }
}
