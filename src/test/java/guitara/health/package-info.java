@NullMarked
package guitara.health;

import org.jspecify.annotations.NullMarked;
