package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import java.util.Optional;

/// Adds guests and services to a form and drops guests; a sentence where a booking can have no more.
final class BookingGuests {

  private final BookingForm form;
  private final BookingFields fields;

  BookingGuests(BookingForm form) {
    this.form = form;
    this.fields = form.fields();
  }

  /// Another service of a guest.
  Optional<ServiceLine> addService(int guest) {
    return hasRoom() ? Optional.of(fields.addLine(guest)) : Optional.empty();
  }

  /// Another guest, who takes what the first one takes.
  Optional<ServiceLine> add() {
    return hasRoom() ? Optional.of(fields.addGuest()) : Optional.empty();
  }

  private boolean hasRoom() {
    boolean room = fields.lines().size() < BookingDraft.MOST_ITEMS;
    if (!room) {
      form.say("booking.most", AppointmentItem.MOST_GUESTS, BookingDraft.MOST_ITEMS);
    }
    return room;
  }

  /// A guest does not come: of what was agreed, the others keep their times.
  void drop(int guest) {
    form.base().flatMap(before -> form.read().draft()).map(draft -> Itinerary.dropGuest(draft, guest))
        .filter(left -> !left.items().isEmpty())
        .ifPresent(left -> fields.suggest(
            () -> fields.time().fix(BookingInput.timeText(left.during().start(), form.branch()))));
    fields.dropGuest(guest);
  }
}
