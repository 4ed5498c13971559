/// Who may do what, read from the database itself.
@NullMarked
package guitara.access;

import org.jspecify.annotations.NullMarked;
