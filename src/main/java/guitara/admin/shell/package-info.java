/// The frame: rail, top bar, drawer, notices, the line about the server.
@NullMarked
package guitara.admin.shell;

import org.jspecify.annotations.NullMarked;
