package guitara.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A shift that lasts longer or shorter than it says, because the clocks change while it goes on.
///
/// @param day on which it begins
/// @param lasts how long it really lasts; nothing where it lies within the hour that is left out
public record ClockChange(LocalDate day, Shift shift, Duration lasts) {

  /// Those of a pattern within some days.
  public static List<ClockChange> of(Pattern pattern, ZoneId zone, LocalDate from, LocalDate end) {
    List<ClockChange> found = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(from.atStartOfDay(zone).toInstant());
    while (change != null && change.getDateTimeBefore().toLocalDate().isBefore(end)) {
      LocalDate day = change.getDateTimeBefore().toLocalDate();
      Stream.of(day.minusDays(1), day).flatMap(date -> pattern.on(date).stream().map(shift -> of(shift, date, zone)))
          .filter(it -> it.lasts.toMinutes() != it.shift.minutes()).filter(it -> !found.contains(it))
          .forEach(found::add);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return found;
  }

  private static ClockChange of(Shift shift, LocalDate day, ZoneId zone) {
    LocalDateTime begins = shift.on(day);
    Duration lasts = Duration.between(instant(begins, zone), instant(begins.plusMinutes(shift.minutes()), zone));
    return new ClockChange(day, shift, lasts.isNegative() ? Duration.ZERO : lasts);
  }

  /// As the database reads a time that does not exist, which moves on by the hour that is left out, and one that comes
  /// twice, which is the second.
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
