/// The booking drawer: takes a booking from first word to Enter, shows an existing one, steps it on or calls it off.
///
/// Decision: an order whose answer never came is asked again with its own intent before anything newer is sent, so that
/// nothing is booked twice and no later change is swallowed. Confirmed by `BookingSaverTest`.
@NullMarked
package guitara.desk.booking;

import org.jspecify.annotations.NullMarked;
