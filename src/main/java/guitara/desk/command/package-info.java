/// The command line of the desk: what somebody types in a hurry, read as a booking, a client, a day or a booking's
/// number, shown before anything happens.
@NullMarked
package guitara.desk.command;

import org.jspecify.annotations.NullMarked;
