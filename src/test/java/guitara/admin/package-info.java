@NullMarked
package guitara.admin;

import org.jspecify.annotations.NullMarked;
