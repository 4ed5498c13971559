/// Branches and their rooms: where work is done, in which time zone, and when a business day begins and ends.
@NullMarked
package guitara.facility;

import org.jspecify.annotations.NullMarked;
