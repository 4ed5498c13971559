package guitara.desk.booking;

import guitara.booking.BookingDraft;
import guitara.ui.control.Remark;
import java.util.Map;
import java.util.Optional;

/// What the fields come to.
///
/// @param draft as far as it can be made, with client 0 while nobody is chosen; empty without a service or a time
/// @param wrong what can never be right: said at once
/// @param missing what is only not there yet: said when somebody wants to book
record Reading(Optional<BookingDraft> draft, Map<Spot, Remark> wrong, Map<Spot, Remark> missing) {

  Reading {
    wrong = Map.copyOf(wrong);
    missing = Map.copyOf(missing);
  }

  /// Whether it can be sent.
  boolean complete() {
    return draft.isPresent() && wrong.isEmpty() && missing.isEmpty();
  }
}
