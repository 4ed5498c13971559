/// What was measured on a database, kept for comparison.
@NullMarked
package guitara.health.measure;

import org.jspecify.annotations.NullMarked;
