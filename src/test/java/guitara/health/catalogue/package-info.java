@NullMarked
package guitara.health.catalogue;

import org.jspecify.annotations.NullMarked;
