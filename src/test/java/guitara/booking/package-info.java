/// Tests of booking: rules without a database, and use cases against a real one, alone and many at a time.
@NullMarked
package guitara.booking;

import org.jspecify.annotations.NullMarked;
