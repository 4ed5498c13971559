/// The lists of bookings, what is wrong with those to come, and the day of somebody who cannot come.
///
/// Decision: whatever is done here is an ordinary intent, one for each booking, with its own answer; nothing is done to
/// many at once, so a refusal concerns one booking and undo takes back what was done. Confirmed by `SickDayIT`.
@NullMarked
package guitara.desk.list;

import org.jspecify.annotations.NullMarked;
