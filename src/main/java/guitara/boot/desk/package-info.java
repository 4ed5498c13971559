/// Puts the desk together: settings, database, live feed, caches, models, screens, window; closed in reverse order.
@NullMarked
package guitara.boot.desk;

import org.jspecify.annotations.NullMarked;
