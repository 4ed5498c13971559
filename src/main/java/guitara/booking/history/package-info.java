/// What happened to a booking since it was made.
@NullMarked
package guitara.booking.history;

import org.jspecify.annotations.NullMarked;
