/// How the server is set up, and what keeps copies of it.
@NullMarked
package guitara.health.check.settings;

import org.jspecify.annotations.NullMarked;
