/// Tests of periods and of what they leave uncovered.
@NullMarked
package guitara.time;

import org.jspecify.annotations.NullMarked;
