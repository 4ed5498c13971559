package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When each guest of a visit begins: all at once, one after the other, or as it was agreed before.
///
/// What was agreed moves with the visit, guest by guest, pauses included, as long as the same distance between the
/// guests is asked for; whatever a guest's other services are, the other guests keep their times.
final class GroupTimes {

  private final Instant start;
  private final Duration apart;
  private final Optional<BookingDraft> before;
  private final Duration moved;

  /// @param start when the first guest begins
  /// @param apart what lies between one guest's start and the next one's
  /// @param before the booking whose times may be kept
  GroupTimes(Instant start, Duration apart, List<BookingInput.Line> lines, Optional<BookingDraft> before) {
    this.start = start;
    this.apart = apart;
    this.before = before.filter(it -> apartMinutes(it) == apart.toMinutes());
    this.moved = this.before.flatMap(it -> starts(lines).min(Instant::compareTo))
        .map(first -> Duration.between(first, start)).orElse(Duration.ZERO);
  }

  private static Stream<Instant> starts(List<BookingInput.Line> lines) {
    return lines.stream().flatMap(line -> line.origin().stream()).map(item -> item.during().start());
  }

  /// When a guest begins who has these lines.
  Instant startOf(int guest, List<BookingInput.Line> lines) {
    return before.flatMap(it -> starts(lines).min(Instant::compareTo)).map(was -> was.plus(moved))
        .orElseGet(() -> start.plus(apart.multipliedBy(guest - 1L)));
  }

  /// The times of one guest's planned treatments: those agreed, where nothing but their begin has changed.
  List<AppointmentItem> kept(List<AppointmentItem> planned, List<BookingInput.Line> lines) {
    List<AppointmentItem> origins = lines.stream().flatMap(line -> line.origin().stream()).toList();
    boolean same = before.isPresent() && origins.size() == planned.size() && isWhole(origins)
        && lengths(origins).equals(lengths(planned));
    return !same ? planned : Stream.iterate(0, i -> i < planned.size(), i -> i + 1)
        .map(i -> planned.get(i).at(origins.get(i).during().shiftedBy(moved))).toList();
  }

  /// Whether these were all treatments of one guest.
  private boolean isWhole(List<AppointmentItem> origins) {
    int guest = origins.getFirst().guest();
    long had = before.stream().flatMap(it -> it.items().stream()).filter(item -> item.guest() == guest).count();
    return had == origins.size() && origins.stream().allMatch(item -> item.guest() == guest);
  }

  private static List<Duration> lengths(List<AppointmentItem> items) {
    return items.stream().map(AppointmentItem::during).map(Slot::length).toList();
  }

  /// The minutes between the guests of a booking as they would have been typed; empty where they begin at once, or at
  /// times that follow no rule.
  static String apart(BookingDraft draft) {
    long minutes = apartMinutes(draft);
    return minutes == 0 ? "" : Long.toString(minutes);
  }

  private static long apartMinutes(BookingDraft draft) {
    List<Instant> starts = Stream.iterate(1, guest -> guest + 1).limit(AppointmentItem.MOST_GUESTS)
        .flatMap(guest -> draft.items().stream().filter(item -> item.guest() == guest)
            .map(item -> item.during().start()).min(Instant::compareTo).stream())
        .toList();
    List<Long> gaps = Stream.iterate(1, i -> i < starts.size(), i -> i + 1)
        .map(i -> Duration.between(starts.get(i - 1), starts.get(i)).toMinutes()).distinct().toList();
    return gaps.size() == 1 && gaps.getFirst() > 0 ? gaps.getFirst() : 0;
  }
}
