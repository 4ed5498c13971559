/// Calendars of a branch, its people and its rooms over a week or a month: how much is booked, and how much is free.
///
/// Decision: one statement reads all that a branch does in a period, and what is shown of it (the branch, a person, a
/// room) is worked out here from memory, so that looking from one to the other asks nobody. Confirmed by
/// `CalendarPlanIT` (one statement, by its indexes, a month of 40 people).
@NullMarked
package guitara.booking.calendar;

import org.jspecify.annotations.NullMarked;
