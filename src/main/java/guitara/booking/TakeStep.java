package guitara.booking;

import guitara.database.Database;
import guitara.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Confirms, receives, starts, finishes, calls off or restores a booking: one statement and a commit. Blocks.
public final class TakeStep {

  private final Database database;

  public TakeStep(Database database) {
    this.database = database;
  }

  public BookingOutcome apply(TakeStepRequest request) {
    if (request.step().needsReason() && request.reason().isEmpty()) {
      return new BookingOutcome.Refused(List.of(Breach.of(BookingRule.REASON_NEEDED)));
    }
    if (request.reason().length() > AppointmentDetails.LONGEST_REASON) {
      return new BookingOutcome.Refused(
          List.of(Breach.of(BookingRule.REASON_LENGTH, 1, AppointmentDetails.LONGEST_REASON)));
    }
    return new ContestedWrite<>(() -> holders(request.appointmentId()), new BookingOutcome.Busy())
        .run(database, transaction -> take(transaction, request));
  }

  private static BookingOutcome take(Transaction transaction, TakeStepRequest request) {
    Appointments.ChangeRow row = Appointments.step(transaction, request);
    return switch (row.outcome()) {
      case "DONE" -> new BookingOutcome.Done(request.appointmentId(), row.version());
      // Asked anew: the statement that waited for its twin still saw the booking as it was before.
      case "REPEATED" -> Appointments.result(transaction.session(), request.intent()).orElseThrow();
      case "NOT_POSSIBLE" -> transaction.refuse(
          Appointments.find(transaction.session(), request.appointmentId())
              .<BookingOutcome>map(now -> new BookingOutcome.NotPossible(now.status()))
              .orElseGet(BookingOutcome.Gone::new));
      default -> throw new IllegalStateException("take-step answered " + row.outcome());
    };
  }

  /// A restored booking wants its place back, but somebody has it now; empty where nobody has it any more.
  private Optional<BookingOutcome> holders(long appointmentId) {
    return database.read(session -> Appointments.find(session, appointmentId)
        .map(it -> Clashes.of(session, it.draft(), appointmentId, Optional.empty()))
        .filter(clashes -> !clashes.isEmpty())
        .map(BookingOutcome.Clashed::new));
  }
}
