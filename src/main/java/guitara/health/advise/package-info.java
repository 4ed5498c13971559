/// Which index would help a slow statement: read from its plan, tried out where the server can imagine an index.
@NullMarked
package guitara.health.advise;

import org.jspecify.annotations.NullMarked;
