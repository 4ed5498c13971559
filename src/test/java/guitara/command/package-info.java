/// Tests of the commands and of the launcher that starts them.
@NullMarked
package guitara.command;

import org.jspecify.annotations.NullMarked;
