/// Clicks on the client screens, over a real database.
@NullMarked
package guitara.desk.client;

import org.jspecify.annotations.NullMarked;
