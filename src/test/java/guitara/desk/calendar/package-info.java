/// What the calendars show and where, without a screen.
@NullMarked
package guitara.desk.calendar;

import org.jspecify.annotations.NullMarked;
