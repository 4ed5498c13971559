@NullMarked
package guitara.job;

import org.jspecify.annotations.NullMarked;
