package guitara.booking;

import guitara.database.Database;
import guitara.facility.Branch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Says what is wrong with a booking while it is being typed: two reads, no promise. Blocks.
public final class CheckBooking {

  /// What a draft would meet if it were booked now.
  public record Findings(List<Breach> breaches, List<Clash> clashes) {

    public boolean free() {
      return breaches.isEmpty() && clashes.isEmpty();
    }
  }

  /// What the database need not, or could not even, be asked about.
  private static final Set<BookingRule> HOPELESS = EnumSet.of(
      BookingRule.NO_SERVICE, BookingRule.TOO_MANY_SERVICES, BookingRule.TOO_LONG,
      BookingRule.TOO_FAR_AHEAD, BookingRule.TOO_LONG_AGO);

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
    return apply(draft, appointment, Optional.empty());
  }

  /// The same, where the desk's own hold stands in nobody's way.
  public Findings apply(BookingDraft draft, long appointment, Optional<UUID> hold) {
    List<Breach> breaches = new ArrayList<>(writer.ownBreaches(draft));
    if (breaches.stream().map(Breach::rule).anyMatch(HOPELESS::contains)) {
      return new Findings(breaches, List.of());
    }
    return database.read(
        session -> {
          breaches.addAll(writer.allBreaches(session, draft, appointment));
          return new Findings(breaches, Clashes.of(session, draft, appointment, hold));
        });
  }
}
