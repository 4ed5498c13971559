/// Clicks on the desk's frame: rail, top bar, status, notices and keys.
@NullMarked
package guitara.desk.shell;

import org.jspecify.annotations.NullMarked;
