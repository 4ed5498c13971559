@NullMarked
package guitara.health.check.statistics;

import org.jspecify.annotations.NullMarked;
