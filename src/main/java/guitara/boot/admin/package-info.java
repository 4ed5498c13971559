/// Puts the administration together: its database, its screens, and what keeps them equal to each other.
@NullMarked
package guitara.boot.admin;

import org.jspecify.annotations.NullMarked;
