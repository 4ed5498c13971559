package guitara.booking;

import guitara.support.House;
import guitara.time.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The simple model that the real thing must agree with: bookings in a map, clashes by looking at every one of them.
final class Ledger {

  /// One booking as the model has it.
  record Entry(BookingDraft draft, AppointmentStatus status, int version) {

    Entry next(AppointmentStatus to) {
      return new Entry(draft, to, version + 1);
    }
  }

  private record Held(long resource, Slot slot) {}

  /// Machine M1's short form, written a second time on purpose.
  private static final Map<String, AppointmentStatus> WAYS = Map.ofEntries(
      Map.entry("CONFIRMED ARRIVE", AppointmentStatus.ARRIVED),
      Map.entry("CONFIRMED START", AppointmentStatus.IN_PROGRESS),
      Map.entry("CONFIRMED NO_SHOW", AppointmentStatus.NO_SHOW),
      Map.entry("CONFIRMED CANCEL", AppointmentStatus.CANCELLED),
      Map.entry("ARRIVED START", AppointmentStatus.IN_PROGRESS),
      Map.entry("ARRIVED CANCEL", AppointmentStatus.CANCELLED),
      Map.entry("ARRIVED STEP_BACK", AppointmentStatus.CONFIRMED),
      Map.entry("IN_PROGRESS FINISH", AppointmentStatus.AWAITING_PAYMENT),
      Map.entry("IN_PROGRESS STEP_BACK", AppointmentStatus.ARRIVED),
      Map.entry("AWAITING_PAYMENT COMPLETE", AppointmentStatus.COMPLETED),
      Map.entry("AWAITING_PAYMENT STEP_BACK", AppointmentStatus.IN_PROGRESS),
      Map.entry("CANCELLED RESTORE", AppointmentStatus.CONFIRMED),
      Map.entry("NO_SHOW RESTORE", AppointmentStatus.CONFIRMED));

  final Map<Long, Entry> entries = new TreeMap<>();
  private final House house;
  private final Slot open;

  Ledger(House house) {
    this.house = house;
    this.open = house.slot("13:00", "01:00");
  }

  /// The outcome's name that booking or changing must have; id 0 books. Done changes the model.
  String write(long id, int version, BookingDraft draft) {
    if (twice(draft) || (draft.details().overrideReason().isEmpty() && soft(draft))) {
      return "Refused";
    }
    Entry before = entries.get(id);
    if (id != 0 && before == null) {
      return "Gone";
    }
    if (before != null && before.version != version) {
      return "Stale";
    }
    if (before != null && !before.status.changeable()) {
      return "NotPossible";
    }
    if (clashes(id, draft)) {
      return "Clashed";
    }
    if (before != null) {
      entries.put(id, new Entry(draft, before.status, version + 1));
    }
    return "Done";
  }

  String step(long id, Step step, boolean reason) {
    if (step == Step.CANCEL && !reason) {
      return "Refused";
    }
    Optional<Entry> before = Optional.ofNullable(entries.get(id));
    if (before.isEmpty()) {
      return "Gone";
    }
    Optional<AppointmentStatus> to = Optional.ofNullable(WAYS.get(before.get().status + " " + step));
    if (to.isEmpty()) {
      return "NotPossible";
    }
    if (step == Step.RESTORE && clashes(id, before.get().draft)) {
      return "Clashed";
    }
    entries.put(id, before.get().next(to.get()));
    return "Done";
  }

  private static boolean twice(BookingDraft draft) {
    return draft.items().stream().anyMatch(one -> draft.items().stream().anyMatch(two -> one.seq() < two.seq()
        && one.during().start().isBefore(two.during().end()) && two.during().start().isBefore(one.during().end())
        && (one.guest() == two.guest() || both(one.staffId(), two.staffId()) || both(one.roomId(), two.roomId()))));
  }

  private static boolean both(OptionalLong one, OptionalLong two) {
    return one.isPresent() && two.isPresent() && one.getAsLong() == two.getAsLong();
  }

  /// What only a reason lets pass: outside of everybody's hours, not qualified, no room, no rest.
  private boolean soft(BookingDraft draft) {
    return draft.items().stream().anyMatch(item -> item.during().start().isBefore(open.start())
        || item.during().end().isAfter(open.end())
        || item.roomId().isEmpty()
        || item.buffers().after() < 15
        || (item.serviceId() == house.hotStone && item.staffId().orElse(0) == house.tess));
  }

  private boolean clashes(long id, BookingDraft draft) {
    List<Held> wanted = held(draft);
    return entries.entrySet().stream()
        .filter(other -> other.getKey() != id && other.getValue().status.holdsSlot())
        .flatMap(other -> held(other.getValue().draft).stream())
        .anyMatch(theirs -> wanted.stream().anyMatch(mine -> mine.resource == theirs.resource
            && mine.slot.start().isBefore(theirs.slot.end()) && theirs.slot.start().isBefore(mine.slot.end())));
  }

  private static List<Held> held(BookingDraft draft) {
    List<Held> held = new ArrayList<>();
    for (AppointmentItem item : draft.items()) {
      Instant start = item.during().start();
      Instant end = item.during().end();
      item.staffId().ifPresent(staff -> held.add(new Held(staff,
          new Slot(start.minusSeconds(60L * item.buffers().before()), end.plusSeconds(60L * item.buffers().after())))));
      item.roomId().ifPresent(room -> held.add(new Held(room,
          new Slot(start, end.plusSeconds(60L * item.buffers().turnover())))));
      if (item.guest() == 1) {
        held.add(new Held(draft.details().clientId(), new Slot(start, end)));
      }
    }
    return held;
  }
}
