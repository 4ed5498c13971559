/// The board's screen: turns a day's schedule into the board's picture, and what a hand meant into bookings.
@NullMarked
package guitara.desk.board;

import org.jspecify.annotations.NullMarked;
