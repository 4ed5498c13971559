/// Tests of the start: which database is meant, and whether there is a display.
@NullMarked
package guitara.boot;

import org.jspecify.annotations.NullMarked;
