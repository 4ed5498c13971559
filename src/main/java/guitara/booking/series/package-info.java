/// When a booking repeats: days only, without people, places or a database.
@NullMarked
package guitara.booking.series;

import org.jspecify.annotations.NullMarked;
