package guitara.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Supplier;

/// Money, times, dates and durations as a person reads them, in one language and one time zone.
///
/// Times are always by the 24-hour clock: a business day runs past midnight, and am and pm would be misread there.
public final class Formats {

  private static final int MINUTES_PER_HOUR = 60;

  private final Locale locale;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter exactTime;
  private final DateTimeFormatter dayInWords;
  private final DateTimeFormatter shortDate;

  public Formats(Locale locale, ZoneId zone) {
    this(locale, () -> zone);
  }

  /// Formats whose zone may change, as where another branch is shown.
  public Formats(Locale locale, Supplier<ZoneId> zone) {
    this.locale = locale;
    this.zone = zone;
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    this.exactTime = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
    this.dayInWords = dayInWords(locale);
    this.shortDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
  }

  /// English by day, month, year: what the desk says aloud. JDK data would have some English put the month first.
  private static DateTimeFormatter dayInWords(Locale locale) {
    return isEnglish(locale)
        ? DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale)
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  public Locale locale() {
    return locale;
  }

  /// An amount with its currency, with the currency's own number of decimals.
  public String money(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(amount);
  }

  /// A whole number with its groups.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// A share between 0 and 1 in whole percent.
  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  public String time(LocalTime value) {
    return time.format(value);
  }

  public String time(Instant value) {
    return time.format(value.atZone(zone.get()));
  }

  /// The day of a moment, here.
  public LocalDate dayOf(Instant value) {
    return value.atZone(zone.get()).toLocalDate();
  }

  /// With seconds: for what has just happened.
  public String exactTime(Instant value) {
    return exactTime.format(value.atZone(zone.get()));
  }

  /// A day in full words, such as "Sunday 22 November 2026".
  public String dayInWords(LocalDate day) {
    return dayInWords.format(day);
  }

  /// Days one after the other, such as "2–8 March 2026" or "30 March – 5 April 2026".
  public String days(LocalDate first, LocalDate last) {
    if (!isEnglish(locale)) {
      return date(first) + " – " + date(last);
    }
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    return in(sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM yyyy", first) + (sameMonth ? "–" : " – ")
        + in("d MMMM yyyy", last);
  }

  /// A month of a year, such as "March 2026".
  public String month(LocalDate day) {
    return in("LLLL yyyy", day);
  }

  /// The day of the week in short, such as "Mon".
  public String weekday(LocalDate day) {
    return in("EEE", day);
  }

  /// A day within its year, such as "2 Mar".
  public String dayOfYear(LocalDate day) {
    return in("d MMM", day);
  }

  private String in(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  public String date(LocalDate day) {
    return shortDate.format(day);
  }

  /// A code in groups of four, as people read it aloud.
  public static String grouped(String code) {
    return code.replaceAll(".{4}(?=.)", "$0 ");
  }

  /// Hours and minutes, such as "45 min", "1 h 30 min" or "2 h".
  public String duration(Duration value) {
    long minutes = value.truncatedTo(ChronoUnit.MINUTES).toMinutes();
    long hours = minutes / MINUTES_PER_HOUR;
    long rest = minutes % MINUTES_PER_HOUR;
    if (hours == 0) {
      return number(rest) + "\u00a0min";
    }
    return number(hours) + "\u00a0h" + (rest == 0 ? "" : " " + rest + "\u00a0min");
  }
}
