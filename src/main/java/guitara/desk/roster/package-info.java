/// The plan of each therapist: weekly working times, single exceptions, absences with what they do to bookings.
@NullMarked
package guitara.desk.roster;

import org.jspecify.annotations.NullMarked;
