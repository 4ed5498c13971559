/// Tests of branches and their clock: business days, opening hours, nights on which the clocks change.
@NullMarked
package guitara.facility;

import org.jspecify.annotations.NullMarked;
