package guitara.booking;

import guitara.database.Database;
import guitara.time.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads bookings as they stand now, by number or those of one person, in one statement. Blocks.
public final class FindAppointment {

  private final Database database;

  public FindAppointment(Database database) {
    this.database = database;
  }

  public Optional<Appointment> apply(long id) {
    return database.read(session -> Appointments.find(session, id));
  }

  /// Those of several that are there, by number.
  public List<Appointment> all(Collection<Long> ids) {
    return database.read(session -> Appointments.find(session, ids));
  }

  /// All bookings, at every branch, in which somebody gives a treatment that begins within a span.
  public List<Appointment> ofPerson(long staffId, Slot span) {
    return database.read(session -> Appointments.ofPerson(session, staffId, span));
  }

  /// What an intent came to; empty as long as it has not taken effect.
  public Optional<BookingOutcome.Done> outcome(UUID intent) {
    return database.read(session -> Appointments.result(session, intent));
  }
}
