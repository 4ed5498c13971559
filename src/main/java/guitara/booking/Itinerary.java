package guitara.booking;

import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// How a visit's treatments follow when one of them is moved, resized or given to somebody else.
public final class Itinerary {

  private Itinerary() {}

  /// The whole visit moves so that treatment `seq` begins at `start`.
  public static BookingDraft move(BookingDraft draft, int seq, Instant start) {
    Duration delta = Duration.between(item(draft, seq).during().start(), start);
    return draft.with(draft.items().stream().map(item -> item.at(item.during().shiftedBy(delta))).toList());
  }

  /// Treatment `seq`, and the others of its guest that the same person gives, go to somebody else; rooms stay.
  public static BookingDraft assign(BookingDraft draft, int seq, OptionalLong staff) {
    AppointmentItem changed = item(draft, seq);
    return draft.with(draft.items().stream()
        .map(item -> goesAlong(item, changed, AppointmentItem::staffId) ? item.with(staff) : item)
        .toList());
  }

  /// Treatment `seq`, and the others of its guest in the same room, go to another room.
  public static BookingDraft assignRoom(BookingDraft draft, int seq, OptionalLong room) {
    AppointmentItem changed = item(draft, seq);
    return draft.with(draft.items().stream()
        .map(item -> goesAlong(item, changed, AppointmentItem::roomId) ? item.in(room) : item)
        .toList());
  }

  private static boolean goesAlong(
      AppointmentItem item, AppointmentItem changed, Function<AppointmentItem, OptionalLong> had) {
    boolean shared = item.guest() == changed.guest() && had.apply(changed).isPresent()
        && had.apply(item).equals(had.apply(changed));
    return item.seq() == changed.seq() || shared;
  }

  /// A guest does not come; the others keep their treatments and close the ranks. Nobody is left of a single guest.
  public static BookingDraft dropGuest(BookingDraft draft, int guest) {
    List<AppointmentItem> left = new ArrayList<>();
    for (AppointmentItem item : draft.items()) {
      if (item.guest() != guest) {
        AppointmentItem closer = item.guest() > guest ? ofGuest(item.guest() - 1, item) : item;
        left.add(closer.asSeq(left.size() + 1));
      }
    }
    return draft.with(left);
  }

  /// The same treatment, given to another guest.
  public static AppointmentItem ofGuest(int guest, AppointmentItem item) {
    return new AppointmentItem(item.seq(), guest, item.serviceId(), item.staffId(), item.roomId(), item.during(),
        item.buffers(), item.price());
  }

  /// Treatment `seq` takes `slot`; what the same guest had before it ends where it now begins less the old gap, and
  /// what came after follows its end.
  public static BookingDraft resize(BookingDraft draft, int seq, Slot slot) {
    AppointmentItem resized = item(draft, seq);
    Duration earlier = Duration.between(resized.during().start(), slot.start());
    Duration later = Duration.between(resized.during().end(), slot.end());
    List<AppointmentItem> items = new ArrayList<>();
    for (AppointmentItem item : draft.items()) {
      if (item.seq() == seq) {
        items.add(item.at(slot));
      } else if (item.guest() != resized.guest()) {
        items.add(item);
      } else if (item.during().start().isBefore(resized.during().start())) {
        items.add(item.at(item.during().shiftedBy(earlier)));
      } else {
        items.add(item.at(item.during().shiftedBy(later)));
      }
    }
    return draft.with(items);
  }

  private static AppointmentItem item(BookingDraft draft, int seq) {
    return draft.items().stream().filter(item -> item.seq() == seq).findFirst().orElseThrow();
  }
}
