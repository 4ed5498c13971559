package guitara.desk.booking;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a length as people type it: `90`, `90 min`, `1:30`, `1h30`, `2h`.
public final class MinutesEntry {

  public static final int SHORTEST = 5;
  public static final int LONGEST = 720;

  private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})\\s*(?:m|min|mins|minutes)?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,4})\\s*(?:h|:)\\s*(\\d{2})?");
  private static final int MINUTES_PER_HOUR = 60;

  private MinutesEntry() {}

  /// The minutes, of any size; nothing where the text is no length.
  public static OptionalInt parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return OptionalInt.of(Integer.parseInt(minutes.group(1)));
    }
    Matcher hours = HOURS.matcher(text);
    if (!hours.matches()) {
      return OptionalInt.empty();
    }
    int rest = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
    return OptionalInt.of(Integer.parseInt(hours.group(1)) * MINUTES_PER_HOUR + rest);
  }

  /// Whether a treatment may be this long.
  public static boolean isUsual(int minutes) {
    return minutes >= SHORTEST && minutes <= LONGEST;
  }
}
