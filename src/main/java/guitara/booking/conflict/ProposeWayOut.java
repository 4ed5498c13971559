package guitara.booking.conflict;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.FindAlternatives;
import guitara.booking.FindAppointment;
import guitara.booking.Unassigned;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

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
        : booking.flatMap(now -> change(now, Set.of()));
  }

  /// The best way to give a booking without somebody.
  public Optional<Proposal> without(Appointment booking, long staffId) {
    return change(booking, Set.of(staffId));
  }

  /// The nearest in time, which is the same time with others where somebody is free: nobody need be called about it.
  private Optional<Proposal> change(Appointment booking, Set<Long> without) {
    return alternatives.apply(booking.draft(), booking.id(), Unassigned.FIND, without).stream()
        .filter(alternative -> !alternative.draft().equals(booking.draft()))
        .min(Comparator.comparing((Alternative alternative) -> Duration.between(
            booking.draft().during().start(), alternative.draft().during().start()).abs()))
        .map(alternative -> new Proposal.Change(booking, alternative.draft()));
  }
}
