package guitara.booking;

import guitara.database.Database;
import guitara.database.Transaction;
import guitara.facility.Branch;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Moves, resizes, reassigns and edits a booking: two statements and a commit. Blocks, like [BookAppointment].
public final class ChangeAppointment {

  private final BookingWriter writer;

  public ChangeAppointment(Database database, InstantSource clock, List<Branch> branches) {
    this.writer = new BookingWriter(database, clock, branches);
  }

  public BookingOutcome apply(ChangeAppointmentRequest request) {
    List<Breach> own = writer.ownBreaches(request.draft());
    if (!own.isEmpty()) {
      return new BookingOutcome.Refused(own);
    }
    return writer.write(
        request.draft(), request.appointmentId(), request.hold(), transaction -> change(transaction, request));
  }

  private BookingOutcome change(Transaction transaction, ChangeAppointmentRequest request) {
    List<Breach> breaches = writer.breaches(transaction, request.draft(), request.appointmentId());
    if (!breaches.isEmpty()) {
      return BookingWriter.refuse(transaction, request.intent(), breaches);
    }
    Appointments.ChangeRow row = Appointments.change(transaction, request);
    long id = request.appointmentId();
    return switch (row.outcome()) {
      case "DONE", "REPEATED" -> new BookingOutcome.Done(id, row.version());
      case "STALE" -> transaction.refuse(current(transaction, id).<BookingOutcome>map(BookingOutcome.Stale::new)
          .orElseGet(BookingOutcome.Gone::new));
      case "FIXED" -> transaction.refuse(current(transaction, id)
          .<BookingOutcome>map(now -> new BookingOutcome.NotPossible(now.status()))
          .orElseGet(BookingOutcome.Gone::new));
      case "GONE" -> transaction.refuse(new BookingOutcome.Gone());
      default -> throw new IllegalStateException("change_appointment answered " + row.outcome());
    };
  }

  private static Optional<Appointment> current(Transaction transaction, long id) {
    return Appointments.find(transaction.session(), id);
  }
}
