package guitara.desk.list;

import guitara.access.Actor;
import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.booking.conflict.Proposal;
import guitara.desk.core.DeskHistory.Deed;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Does what was proposed, each as an intent of its own. After a lost answer the same intent is sent again, so that it
/// takes effect once.
final class Deeds {

  private record Unanswered(Proposal proposal, String reason) {}

  private final Bookings bookings;
  private final Map<Unanswered, UUID> unanswered = new ConcurrentHashMap<>();

  Deeds(Bookings bookings) {
    this.bookings = bookings;
  }

  /// Blocks.
  ///
  /// @param reason for what is called off
  BookingOutcome apply(Proposal proposal, String reason, Actor actor) {
    Unanswered question = new Unanswered(proposal, reason);
    UUID intent = unanswered.computeIfAbsent(question, first -> Intents.next());
    BookingOutcome outcome = switch (proposal) {
      case Proposal.Change(Appointment now, BookingDraft draft) ->
          bookings.change().apply(new ChangeAppointmentRequest(intent, actor, now.id(), now.version(), draft));
      case Proposal.CallOff(Appointment now) ->
          bookings.step().apply(new TakeStepRequest(intent, actor, now.id(), Step.CANCEL, reason));
    };
    unanswered.remove(question);
    return outcome;
  }

  /// Whether it was asked for and nobody has answered yet.
  boolean isUnanswered(Proposal proposal, String reason) {
    return unanswered.containsKey(new Unanswered(proposal, reason));
  }

  /// How it is taken back.
  static Deed deed(Proposal proposal, String reason) {
    return switch (proposal) {
      case Proposal.Change(Appointment now, BookingDraft draft) -> new Deed.Changed(now.id(), now.draft(), draft);
      case Proposal.CallOff(Appointment now) -> new Deed.CalledOff(now.id(), reason);
    };
  }
}
