/// Tests of a whole desk as the program opens it.
@NullMarked
package guitara.boot.face;

import org.jspecify.annotations.NullMarked;
