package guitara.desk.board;

import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.time.Slot;
import guitara.ui.board.BoardChange;
import java.util.OptionalLong;

/// What a booking becomes when one of its blocks is dropped elsewhere: the decision behind the gesture.
final class Drop {

  private Drop() {}

  static BookingDraft apply(BookingDraft draft, BoardChange change, BoardMode mode) {
    int seq = EntryKey.parse(change.entry().key()).orElseThrow().seq();
    BookingDraft timed = change instanceof BoardChange.Resize
        ? Itinerary.resize(draft, seq, new Slot(change.start(), change.end()))
        : Itinerary.move(draft, seq, change.start());
    if (change.column().equals(change.entry().column())) {
      return timed;
    }
    OptionalLong target = Columns.id(change.column());
    return switch (mode) {
      case PEOPLE -> Itinerary.assign(timed, seq, target);
      case ROOMS -> Itinerary.assignRoom(timed, seq, target);
    };
  }
}
