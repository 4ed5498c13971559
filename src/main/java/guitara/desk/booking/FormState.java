package guitara.desk.booking;

import guitara.ui.control.Remark;
import java.util.Map;
import java.util.Optional;

/// What the drawer says about the fields at one moment.
///
/// @param remarks beside the fields
/// @param message about the whole
/// @param stale the choice between two desks' changes
/// @param reasonShown whether a reason is asked for
record FormState(Reading reading, Map<Spot, Remark> remarks, Optional<Remark> message, Optional<BookingMerge> stale,
    boolean reasonShown) {

  static final FormState EMPTY = new FormState(
      new Reading(Optional.empty(), Map.of(), Map.of()), Map.of(), Optional.empty(), Optional.empty(), false);

  FormState {
    remarks = Map.copyOf(remarks);
  }

  Optional<Remark> remark(Spot spot) {
    return Optional.ofNullable(remarks.get(spot));
  }
}
