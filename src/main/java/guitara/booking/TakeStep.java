package guitara.booking;

import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Confirms, receives, starts, finishes, calls off or restores a booking: one statement and a commit. Blocks.
public final class TakeStep {

  private static final int ROUNDS = 3;

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
    for (int round = 1; ; round++) {
      try {
        return database.write(transaction -> take(transaction, request));
      } catch (DatabaseException e) {
        switch (e.trouble()) {
          case TAKEN -> {
            Optional<BookingOutcome> held = holders(request.appointmentId());
            // A holder that is gone before it could be named is worth another try.
            if (held.isPresent() || round == ROUNDS) {
              return held.orElseGet(BookingOutcome.Busy::new);
            }
          }
          case BUSY -> {
            return new BookingOutcome.Busy();
          }
          case AWAY, READ_ONLY, FULL, BROKEN, MISFIT, DENIED, INVALID, NOT_WHOLE, NO_SUCH_STEP, UNEXPECTED ->
              throw e;
        }
      }
    }
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
