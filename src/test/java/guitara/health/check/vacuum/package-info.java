@NullMarked
package guitara.health.check.vacuum;

import org.jspecify.annotations.NullMarked;
