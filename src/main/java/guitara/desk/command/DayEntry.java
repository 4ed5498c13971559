package guitara.desk.command;

import guitara.ui.Texts;
import guitara.ui.action.Folded;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a day as people say it: `today`, `tomorrow`, `fri`, `friday`, `12 mar`, `march 12`, `2026-03-12`. Days of the
/// week and of the year are those that come next, today included.
final class DayEntry {

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_DAY = 2;

  private final LocalDate today;
  private final Locale locale;
  private final List<String> wordsToday;
  private final List<String> wordsTomorrow;

  /// @param texts with the bundle `command`
  /// @param today the business day
  DayEntry(Texts texts, LocalDate today) {
    this.today = today;
    this.locale = texts.locale();
    this.wordsToday = List.of(Folded.words(texts.get("command.word.today")));
    this.wordsTomorrow = List.of(Folded.words(texts.get("command.word.tomorrow")));
  }

  /// @param words one or two, folded
  Optional<LocalDate> read(List<String> words) {
    return words.size() == 1 ? one(words.getFirst()) : ofYear(words.getFirst(), words.getLast());
  }

  private Optional<LocalDate> one(String word) {
    if (wordsToday.contains(word)) {
      return Optional.of(today);
    }
    if (wordsTomorrow.contains(word)) {
      return Optional.of(today.plusDays(1));
    }
    return named(word, DayOfWeek.values(), day -> day.getDisplayName(TextStyle.FULL, locale))
        .map(day -> today.with(TemporalAdjusters.nextOrSame(day)))
        .or(() -> iso(word));
  }

  private static Optional<LocalDate> iso(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> ofYear(String first, String second) {
    return month(second).flatMap(month -> day(first, month))
        .or(() -> month(first).flatMap(month -> day(second, month)));
  }

  private Optional<Month> month(String word) {
    return named(word, Month.values(), month -> month.getDisplayName(TextStyle.FULL, locale));
  }

  private Optional<LocalDate> day(String number, Month month) {
    String digits = number.replaceFirst("(?<=[0-9])(st|nd|rd|th|\\.)$", "");
    if (digits.isEmpty() || digits.length() > LONGEST_DAY || !digits.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int day = Integer.parseInt(digits);
    if (day < 1 || day > month.maxLength()) {
      return Optional.empty();
    }
    LocalDate thisYear = MonthDay.of(month, day).atYear(today.getYear());
    return Optional.of(thisYear.isBefore(today) ? MonthDay.of(month, day).atYear(today.getYear() + 1) : thisYear);
  }

  /// By its first letters, or with one slip where it is spelt out.
  private <T> Optional<T> named(String word, T[] all, Function<T, String> name) {
    if (word.length() < SHORTEST_NAME) {
      return Optional.empty();
    }
    return Stream.concat(
        Arrays.stream(all).filter(one -> Folded.of(name.apply(one)).startsWith(word)),
        Arrays.stream(all).filter(one -> word.length() > SHORTEST_NAME + 2 && isLike(word, Folded.of(name.apply(one)))))
        .findFirst();
  }

  private static boolean isLike(String word, String name) {
    OptionalInt cost = Likeness.cost(word, name);
    return cost.isPresent();
  }
}
