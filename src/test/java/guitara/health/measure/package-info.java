@NullMarked
package guitara.health.measure;

import org.jspecify.annotations.NullMarked;
