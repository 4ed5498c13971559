/// Tests of the booking drawer: rules without a window, and clicks on the real screen with a real database.
@NullMarked
package guitara.desk.booking;

import org.jspecify.annotations.NullMarked;
