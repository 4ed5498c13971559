package guitara.booking.conflict;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.FindAppointment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proposes one way out for a booking: for a conflict, or because somebody cannot come. Blocks.
public final class ProposeWayOut {

  /// Looks for free times, people and rooms for a booking.
  @FunctionalInterface
  public interface Alternatives {

    /// Drafts that fit, those at the same time first, with somebody for every treatment.
    ///
    /// @param without people who must not be asked
    List<BookingDraft> of(Appointment booking, Set<Long> without);
  }

  private final FindAppointment find;
  private final Alternatives alternatives;

  public ProposeWayOut(FindAppointment find, Alternatives alternatives) {
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

  private Optional<Proposal> change(Appointment booking, Set<Long> without) {
    return alternatives.of(booking, without).stream()
        .filter(draft -> !draft.equals(booking.draft()))
        .filter(draft -> draft.items().stream().noneMatch(
            item -> item.staffId().isPresent() && without.contains(item.staffId().getAsLong())))
        .<Proposal>map(draft -> new Proposal.Change(booking, draft))
        .findFirst();
  }
}
