/// What the program does by itself, at its time, on one machine of all.
@NullMarked
package guitara.job;

import org.jspecify.annotations.NullMarked;
