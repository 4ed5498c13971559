package guitara.booking;

import guitara.database.Database;
import java.util.Optional;
import java.util.UUID;

/// Reads one booking as it stands now, in one statement. Blocks.
public final class FindAppointment {

  private final Database database;

  public FindAppointment(Database database) {
    this.database = database;
  }

  public Optional<Appointment> apply(long id) {
    return database.read(session -> Appointments.find(session, id));
  }

  /// What an intent came to; empty as long as it has not taken effect.
  public Optional<BookingOutcome.Done> outcome(UUID intent) {
    return database.read(session -> Appointments.result(session, intent));
  }
}
