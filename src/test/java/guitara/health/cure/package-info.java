@NullMarked
package guitara.health.cure;

import org.jspecify.annotations.NullMarked;
