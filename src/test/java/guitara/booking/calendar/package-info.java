/// Calendars on a real database.
@NullMarked
package guitara.booking.calendar;

import org.jspecify.annotations.NullMarked;
