@NullMarked
package guitara.health.check.activity;

import org.jspecify.annotations.NullMarked;
