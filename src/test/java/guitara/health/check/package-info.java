@NullMarked
package guitara.health.check;

import org.jspecify.annotations.NullMarked;
