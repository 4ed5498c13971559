@NullMarked
package guitara.access;

import org.jspecify.annotations.NullMarked;
