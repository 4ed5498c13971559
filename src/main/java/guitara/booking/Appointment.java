package guitara.booking;

import guitara.money.Money;
import java.time.Instant;

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
  public record Origin(String bookedBy, Instant bookedAt, String endedReason) {}
}
