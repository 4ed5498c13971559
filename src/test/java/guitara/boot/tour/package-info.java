/// The tour as the command runs it.
@NullMarked
package guitara.boot.tour;

import org.jspecify.annotations.NullMarked;
