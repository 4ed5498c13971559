/// Failure drills: a real server is broken on purpose, and what it had promised is counted afterwards.
@NullMarked
package guitara.boot.drill;

import org.jspecify.annotations.NullMarked;
