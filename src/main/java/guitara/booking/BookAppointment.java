package guitara.booking;

import guitara.database.Database;
import guitara.database.Transaction;
import guitara.facility.Branch;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Books: three statements and a commit. Blocks; throws [guitara.database.DatabaseException] when the server is away,
/// and may then be asked again with the same intent.
public final class BookAppointment {

  private final BookingWriter writer;

  public BookAppointment(Database database, InstantSource clock, List<Branch> branches) {
    this.writer = new BookingWriter(database, clock, branches);
  }

  public BookingOutcome apply(BookAppointmentRequest request) {
    List<Breach> own = writer.ownBreaches(request.draft());
    if (!own.isEmpty()) {
      return new BookingOutcome.Refused(own);
    }
    return writer.write(request.draft(), 0, request.hold(), transaction -> book(transaction, request));
  }

  private BookingOutcome book(Transaction transaction, BookAppointmentRequest request) {
    List<Breach> breaches = writer.breaches(transaction, request.draft(), 0);
    if (!breaches.isEmpty()) {
      return BookingWriter.refuse(transaction, request.intent(), breaches);
    }
    Optional<Long> id = Appointments.insert(transaction, request, writer.branch(request.draft()));
    if (id.isEmpty()) {
      return Appointments.result(transaction.session(), request.intent()).orElseThrow();
    }
    Appointments.takeClaims(transaction, id.get(), request.hold());
    return new BookingOutcome.Done(id.get(), 1);
  }
}
