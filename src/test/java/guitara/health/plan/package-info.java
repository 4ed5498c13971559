@NullMarked
package guitara.health.plan;

import org.jspecify.annotations.NullMarked;
