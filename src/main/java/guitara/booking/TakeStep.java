package guitara.booking;

import guitara.database.Database;
import guitara.database.DatabaseException;
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
    try {
      return database.write(transaction -> take(transaction, request));
    } catch (DatabaseException e) {
      return switch (e.trouble()) {
        case TAKEN -> holders(request.appointmentId());
        case BUSY -> new BookingOutcome.Busy();
        case AWAY, DENIED, INVALID, NOT_WHOLE, NO_SUCH_STEP, UNEXPECTED -> throw e;
      };
    }
  }

  private static BookingOutcome take(Transaction transaction, TakeStepRequest request) {
    Appointments.ChangeRow row = Appointments.step(transaction, request);
    return switch (row.outcome()) {
      case "DONE", "REPEATED" -> new BookingOutcome.Done(request.appointmentId(), row.version());
      case "NOT_POSSIBLE" -> transaction.refuse(
          Appointments.find(transaction.session(), request.appointmentId())
              .<BookingOutcome>map(now -> new BookingOutcome.NotPossible(now.status()))
              .orElseGet(BookingOutcome.Gone::new));
      default -> throw new IllegalStateException("take-step answered " + row.outcome());
    };
  }

  /// A restored booking wants its place back, but somebody has it now.
  private BookingOutcome holders(long appointmentId) {
    return database.read(
        session -> {
          Optional<Appointment> restored = Appointments.find(session, appointmentId);
          return restored
              .<BookingOutcome>map(
                  it -> new BookingOutcome.Clashed(Appointments.clashes(session, it.draft(), appointmentId)))
              .orElseGet(BookingOutcome.Gone::new);
        });
  }
}
