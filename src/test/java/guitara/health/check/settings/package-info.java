@NullMarked
package guitara.health.check.settings;

import org.jspecify.annotations.NullMarked;
