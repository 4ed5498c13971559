package guitara.booking;

import guitara.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A booking as the database has it.
///
/// @param version counts its changes; a change must name the version it was made from
public record Appointment(
    long id, int version, AppointmentStatus status, Guest guest, BookingDraft draft, Money price, Origin origin) {

  /// The client as the board needs to know them.
  ///
  /// @param noShows how often they did not come
  public record Guest(long id, String name, boolean firstVisit, int noShows, String allergyNote) {}

  /// Who booked it, and when; and why it was called off, if it was.
  ///
  /// @param series what it was booked together with; empty for a booking of its own
  public record Origin(String bookedBy, Instant bookedAt, String endedReason, Optional<UUID> series) {

    public Origin(String bookedBy, Instant bookedAt, String endedReason) {
      this(bookedBy, bookedAt, endedReason, Optional.empty());
    }

    /// The same, called off for this reason or not at all.
    public Origin ended(String reason) {
      return new Origin(bookedBy, bookedAt, reason, series);
    }
  }
}
