package guitara.booking.conflict;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.FindAlternatives;
import guitara.booking.FindAppointment;
import guitara.booking.Unassigned;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Proposes one way out for a booking: for a conflict, or because somebody cannot come. Blocks.
public final class ProposeWayOut {

  private final FindAppointment find;
  private final FindAlternatives alternatives;

  public ProposeWayOut(FindAppointment find, FindAlternatives alternatives) {
    this.find = find;
    this.alternatives = alternatives;
  }

  /// The best way out of a conflict; empty where nothing is free, or where the booking is past changing.
  public Optional<Proposal> of(Conflict conflict) {
    Optional<Appointment> booking = find.apply(conflict.visit().id()).filter(now -> now.status().changeable());
    return conflict.kind() == Conflict.Kind.DOUBLE_WISH
        ? booking.map(Proposal.CallOff::new)
        : booking.flatMap(now -> change(now, Set.of(), List.of()));
  }

  /// The best way to give a booking without somebody.
  ///
  /// @param promised what is proposed for other bookings already, and so not for this one
  public Optional<Proposal> without(Appointment booking, long staffId, Collection<BookingDraft> promised) {
    return change(booking, Set.of(staffId), promised).or(() -> {
      Set<Long> busy = promised.stream().flatMap(draft -> draft.items().stream())
          .flatMapToLong(item -> item.staffId().stream()).boxed().collect(Collectors.toSet());
      busy.add(staffId);
      return busy.size() > 1 ? change(booking, busy, promised) : Optional.empty();
    });
  }

  /// The nearest in time, which is the same time with others where somebody is free: nobody need be called about it.
  private Optional<Proposal> change(Appointment booking, Set<Long> without, Collection<BookingDraft> promised) {
    return alternatives.apply(booking.draft(), booking.id(), Unassigned.FIND, without).stream()
        .filter(alternative -> !alternative.draft().equals(booking.draft()))
        .filter(alternative -> promised.stream().noneMatch(alternative.draft()::collidesWith))
        .min(Comparator.comparing((Alternative alternative) -> Duration.between(
            booking.draft().during().start(), alternative.draft().during().start()).abs()))
        .map(alternative -> new Proposal.Change(booking, alternative.draft()));
  }
}
