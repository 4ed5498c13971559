/// Tests of what the desk's screens share.
@NullMarked
package guitara.desk.core;

import org.jspecify.annotations.NullMarked;
