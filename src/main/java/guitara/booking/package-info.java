/// Bookings: what an appointment is, which rules it keeps, and the use cases that write it.
///
/// Decision: the rules here are courtesy and wording; that nobody is booked twice is the database's promise (claims
/// with an exclusion constraint). Confirmed by the tests with 64 writers on one slot and by plain JDBC as a
/// workstation.
@NullMarked
package guitara.booking;

import org.jspecify.annotations.NullMarked;
