/// Tests of the command line.
@NullMarked
package guitara.desk.command;

import org.jspecify.annotations.NullMarked;
