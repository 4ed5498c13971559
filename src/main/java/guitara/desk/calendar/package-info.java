/// The calendars of the desk: a week or a month of the branch, a therapist or a room, with the way to the board.
@NullMarked
package guitara.desk.calendar;

import org.jspecify.annotations.NullMarked;
