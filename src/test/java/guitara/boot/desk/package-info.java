/// Tests of a whole desk as the program opens it.
@NullMarked
package guitara.boot.desk;

import org.jspecify.annotations.NullMarked;
