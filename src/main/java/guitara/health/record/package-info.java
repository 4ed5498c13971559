/// What the program does inside, written down by Java itself.
@NullMarked
package guitara.health.record;

import org.jspecify.annotations.NullMarked;
