/// Tests of what keeps desks equal to the database, also when the server goes and comes back.
@NullMarked
package guitara.live;

import org.jspecify.annotations.NullMarked;
