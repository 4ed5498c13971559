package guitara.booking;

import guitara.time.Slot;
import guitara.time.WallTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// The same hours every week by the wall clock of a branch.
public final class WeeklyOccurrences {

  private WeeklyOccurrences() {}

  /// `weeks` occurrences, the first one being `first`; each keeps its local beginning and its length, so that a
  /// meeting at nine stays at nine where the clocks change. An hour that does not exist that night begins after it.
  public static List<Slot> of(Slot first, int weeks, ZoneId zone) {
    LocalDateTime starts = first.start().atZone(zone).toLocalDateTime();
    Duration length = first.length();
    return IntStream.range(0, weeks)
        .mapToObj(week -> WallTime.of(starts.plusWeeks(week), zone).at())
        .map(start -> new Slot(start, start.plus(length)))
        .toList();
  }
}
