package guitara.booking;

import guitara.booking.series.Recurrence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A series as it stands: its bookings may have been changed or called off one by one since they were made.
///
/// @param bookings all of them, in the order of time
public record BookedSeries(UUID id, Recurrence rule, List<Appointment> bookings) {

  /// Which of a series' bookings are meant.
  public enum Scope {
    FOLLOWING,
    ALL
  }

  public BookedSeries {
    bookings = List.copyOf(bookings);
  }

  /// The how many-th booking it is, from 1; 0 for a stranger.
  public int number(long appointment) {
    return IntStream.range(0, bookings.size()).filter(n -> bookings.get(n).id() == appointment).findFirst().orElse(-1)
        + 1;
  }

  /// The bookings that may still be changed or called off: nothing that has begun.
  public List<Appointment> ahead(Appointment from, Scope scope, Instant now) {
    return bookings.stream()
        .filter(booking -> booking.status().changeable() && booking.status() != AppointmentStatus.IN_PROGRESS)
        .filter(booking -> booking.draft().during().start().isAfter(now))
        .filter(booking -> scope == Scope.ALL
            || !booking.draft().during().start().isBefore(from.draft().during().start()))
        .toList();
  }
}
