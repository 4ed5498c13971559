package guitara.desk.booking;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a time of day as people type it: `1430`, `14:30`, `9.15`, `14`, `2pm`, `2:30 p.m.`, `24`.
public final class TimeEntry {

  public static final int LONGEST = 12;

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*h?\\s*(?:([ap])\\.?\\s*(?:m\\.?)?)?");
  private static final int HALF_DAY = 12;
  private static final int WHOLE_DAY = 24;

  private TimeEntry() {}

  /// The time, or nothing where the text is none.
  public static Optional<LocalTime> parse(String typed) {
    Matcher matcher = SHAPE.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (typed.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = matcher.group(3);
    if (half != null) {
      return hour < 1 || hour > HALF_DAY
          ? Optional.empty()
          : of(hour % HALF_DAY + (half.equals("p") ? HALF_DAY : 0), minute);
    }
    return hour == WHOLE_DAY && minute > 0 ? Optional.empty() : of(hour == WHOLE_DAY ? 0 : hour, minute);
  }

  private static Optional<LocalTime> of(int hour, int minute) {
    try {
      return Optional.of(LocalTime.of(hour, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
