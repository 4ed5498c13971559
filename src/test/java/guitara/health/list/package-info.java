@NullMarked
package guitara.health.list;

import org.jspecify.annotations.NullMarked;
