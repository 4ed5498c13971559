/// Thin commands: they read their arguments, call what the faces call, and turn the outcome into text and an exit code.
@NullMarked
package guitara.command;

import org.jspecify.annotations.NullMarked;
