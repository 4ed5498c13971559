package guitara.desk.booking;

import guitara.ui.control.Remark;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// What the drawer says about the fields at one moment.
///
/// @param remarks beside the fields
/// @param message about the whole
/// @param stale the choice between two desks' changes
/// @param reasonShown whether a reason is asked for
/// @param day who is free on the day, once that is known
/// @param turn whose turn it is to take somebody who has just come in, and why
record FormState(Reading reading, Map<Spot, Remark> remarks, Optional<Remark> message, Optional<BookingMerge> stale,
    boolean reasonShown, Optional<DayFinder> day, Optional<String> turn) {

  static final FormState EMPTY = new FormState(
      new Reading(Optional.empty(), Map.of(), Map.of()), Map.of(), Optional.empty(), Optional.empty(), false,
      Optional.empty(), Optional.empty());

  FormState {
    remarks = Map.copyOf(remarks);
  }

  Optional<Remark> remark(Spot spot) {
    return Optional.ofNullable(remarks.get(spot));
  }

  /// What is wrong first, in the order of the conversation.
  Optional<Spot> firstError() {
    return remarks.entrySet().stream()
        .filter(entry -> entry.getValue().kind() == Remark.Kind.ERROR)
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Spot::field).thenComparing(Spot::seq));
  }
}
