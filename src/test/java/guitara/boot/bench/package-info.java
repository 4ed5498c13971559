/// Tests of the bench and of the load test.
@NullMarked
package guitara.boot.bench;

import org.jspecify.annotations.NullMarked;
