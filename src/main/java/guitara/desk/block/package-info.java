/// Keeping people and rooms free of bookings: the form of blocked time in the drawer.
@NullMarked
package guitara.desk.block;

import org.jspecify.annotations.NullMarked;
