/// What needs somebody's eye in the bookings to come, and one way out of each.
///
/// Decision: absence, working hours and short pauses never refuse a booking that has a reason, and a sick call is never
/// refused because bookings exist; so they surface here, where somebody can act on them. Confirmed by
/// `FindConflictsTest`.
@NullMarked
package guitara.booking.conflict;

import org.jspecify.annotations.NullMarked;
