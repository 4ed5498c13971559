/// What is left behind by changes, and whether it is cleared away.
@NullMarked
package guitara.health.check.vacuum;

import org.jspecify.annotations.NullMarked;
