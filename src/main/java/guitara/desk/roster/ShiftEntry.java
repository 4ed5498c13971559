package guitara.desk.roster;

import guitara.desk.booking.TimeEntry;
import guitara.roster.Shift;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the times of a day as people type them: `13-22`, `9:00–12:30, 14–18`, `10pm to 6am`. An end at or before its
/// begin lies on the next day.
final class ShiftEntry {

  static final int LONGEST = 120;

  private static final Pattern BETWEEN = Pattern.compile("[,;/+]");
  private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|\\bto\\b)\\s*");

  private ShiftEntry() {}

  /// From when, and how long.
  record Span(LocalTime starts, int minutes) {}

  /// What was read, or the first part that could not be.
  sealed interface Read {

    record Spans(List<Span> spans) implements Read {}

    record Unreadable(String part) implements Read {}

    /// It can be read, but is shorter than a shift may be.
    record TooShort(String part) implements Read {}
  }

  static Read parse(String typed) {
    String text = typed.strip();
    if (text.length() > LONGEST) {
      return new Read.Unreadable(text.substring(0, LONGEST / 4) + "…");
    }
    List<Span> spans = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : BETWEEN.split(text, -1)) {
      Optional<Span> span = span(part.strip());
      if (span.isEmpty()) {
        return new Read.Unreadable(part.isBlank() ? text : part.strip());
      } else if (span.get().minutes < Shift.SHORTEST) {
        return new Read.TooShort(part.strip());
      }
      spans.add(span.get());
    }
    return new Read.Spans(spans);
  }

  private static Optional<Span> span(String part) {
    String[] ends = TO.split(part, -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    return TimeEntry.parse(ends[0]).flatMap(starts -> TimeEntry.parse(ends[1]).map(stops -> {
      int minutes = (stops.toSecondOfDay() - starts.toSecondOfDay()) / 60;
      return new Span(starts, minutes > 0 ? minutes : minutes + Shift.LONGEST);
    }));
  }
}
