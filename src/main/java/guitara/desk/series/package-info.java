/// Bookings that repeat: the preview of a series with a way out for each clash, and what is done to all of one.
@NullMarked
package guitara.desk.series;

import org.jspecify.annotations.NullMarked;
