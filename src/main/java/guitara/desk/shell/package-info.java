/// The desk's frame: rail, top bar, status bar, and the places for board and drawer.
@NullMarked
package guitara.desk.shell;

import org.jspecify.annotations.NullMarked;
