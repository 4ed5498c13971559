/// What the program does by itself.
@NullMarked
package guitara.admin.job;

import org.jspecify.annotations.NullMarked;
