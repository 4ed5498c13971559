/// Small words about time that every feature uses. Instants are points on the world's time line; a zone turns them into
/// wall-clock time only at the edge. Periods are half-open everywhere: the end belongs to what comes next.
@NullMarked
package guitara.time;

import org.jspecify.annotations.NullMarked;
