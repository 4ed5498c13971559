@NullMarked
package guitara.entrance;

import org.jspecify.annotations.NullMarked;
