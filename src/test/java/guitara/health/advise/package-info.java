@NullMarked
package guitara.health.advise;

import org.jspecify.annotations.NullMarked;
