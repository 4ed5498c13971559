package guitara.booking;

import java.util.List;

/// How an intent ended. Only [Done] changed anything.
public sealed interface BookingOutcome {

  /// It stands in the database. The same answer comes for an intent that was already done before.
  record Done(long appointmentId, int version) implements BookingOutcome {}

  /// Rules are broken; with a reason, the overridable ones may be.
  record Refused(List<Breach> breaches) implements BookingOutcome {

    /// Whether a recorded reason would let it pass.
    public boolean overridable() {
      return breaches.stream().allMatch(breach -> breach.rule().overridable());
    }
  }

  /// People or rooms are taken.
  record Clashed(List<Clash> clashes) implements BookingOutcome {}

  /// Another desk changed the booking meanwhile: this is how it stands now.
  record Stale(Appointment current) implements BookingOutcome {}

  /// The booking's state does not allow it.
  record NotPossible(AppointmentStatus status) implements BookingOutcome {}

  /// No such booking.
  record Gone() implements BookingOutcome {}

  /// Somebody is booking the same people or rooms at this moment.
  record Busy() implements BookingOutcome {}
}
