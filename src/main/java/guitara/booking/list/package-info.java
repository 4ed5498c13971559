/// Lists of bookings: today's, those to come, those that wait for somebody, those called off; filtered, sorted, and
/// read page after page.
///
/// Decision: pages go on after a key, never after a count of rows, so that the hundredth page costs what the first does
/// and nothing is shown twice or left out when bookings change between two pages. Confirmed by `ListBookingsTest` and,
/// among 100,000 bookings, `ListPlanIT`.
@NullMarked
package guitara.booking.list;

import org.jspecify.annotations.NullMarked;
