/// The face of the reception.
@NullMarked
package guitara.desk;

import org.jspecify.annotations.NullMarked;
