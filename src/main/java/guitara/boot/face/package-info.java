/// What every face needs to stand: its window, the database under it, the way in and out, the program's jobs.
@NullMarked
package guitara.boot.face;

import org.jspecify.annotations.NullMarked;
