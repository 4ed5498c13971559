package guitara.booking;

import guitara.database.Database;
import guitara.facility.Branch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Says what is wrong with a booking while it is being typed: two reads, no promise. Blocks.
public final class CheckBooking {

  /// What a draft would meet if it were booked now.
  public record Findings(List<Breach> breaches, List<Clash> clashes) {

    public boolean free() {
      return breaches.isEmpty() && clashes.isEmpty();
    }
  }

  private final Database database;
  private final BookingWriter writer;

  public CheckBooking(Database database, InstantSource clock, List<Branch> branches) {
    this.database = database;
    this.writer = new BookingWriter(database, clock, branches);
  }

  /// The breaches and clashes of a draft as things stand.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  public Findings apply(BookingDraft draft, long appointment) {
    List<Breach> breaches = new ArrayList<>(writer.ownBreaches(draft));
    boolean hopeless = breaches.stream()
        .anyMatch(breach -> breach.rule() == BookingRule.NO_SERVICE
            || breach.rule() == BookingRule.TOO_MANY_SERVICES
            || breach.rule() == BookingRule.TOO_LONG);
    if (hopeless) {
      return new Findings(breaches, List.of());
    }
    return database.read(
        session -> {
          breaches.addAll(writer.allBreaches(session, draft, appointment));
          return new Findings(breaches, Appointments.clashes(session, draft, appointment));
        });
  }
}
