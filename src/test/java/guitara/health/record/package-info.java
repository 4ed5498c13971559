@NullMarked
package guitara.health.record;

import org.jspecify.annotations.NullMarked;
