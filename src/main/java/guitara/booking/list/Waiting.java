package guitara.booking.list;

/// How many bookings of a branch wait for somebody; each at most [ListBookings#MOST_COUNTED].
public record Waiting(long pending, long unassigned) {}
