/// What holds the program in shape: rules with their reasons, which fail the build.
@NullMarked
package guitara.arch;

import org.jspecify.annotations.NullMarked;
