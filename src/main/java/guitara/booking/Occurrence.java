package guitara.booking;

import guitara.booking.series.Recurrence;
import guitara.facility.Branch;
import guitara.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One booking of a series as its rule wants it.
///
/// @param kind whether its time is on the wall that day
public record Occurrence(BookingDraft draft, WallTime.Kind kind) {

  /// What a rule makes of the first booking: the same time on the branch's wall on each business day, and the same
  /// treatments in the same distances. The first one stays as it is.
  public static List<Occurrence> of(BookingDraft first, Recurrence rule, Branch branch) {
    Instant start = first.during().start();
    LocalDate day = branch.businessDate(start);
    LocalTime time = start.atZone(branch.zone()).toLocalTime();
    List<Occurrence> all = new ArrayList<>();
    for (LocalDate date : rule.dates(day)) {
      LocalDate calendar = time.isBefore(branch.cut()) ? date.plusDays(1) : date;
      all.add(date.equals(day)
          ? new Occurrence(first, WallTime.of(calendar.atTime(time), branch.zone()).kind())
          : at(first, calendar.atTime(time), branch.zone()));
    }
    return List.copyOf(all);
  }

  /// A booking at another time on the wall.
  static Occurrence at(BookingDraft draft, LocalDateTime wanted, ZoneId zone) {
    WallTime time = WallTime.of(wanted, zone);
    Duration later = Duration.between(draft.during().start(), time.at());
    return new Occurrence(
        draft.with(draft.items().stream().map(item -> item.at(item.during().shiftedBy(later))).toList()), time.kind());
  }
}
