@NullMarked
package guitara.health.report;

import org.jspecify.annotations.NullMarked;
