/// What all screens of the desk share: the names they look up, and what this desk did and can take back.
@NullMarked
package guitara.desk.core;

import org.jspecify.annotations.NullMarked;
