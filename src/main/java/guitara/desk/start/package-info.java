/// What stands in the desk's window before there is a database.
@NullMarked
package guitara.desk.start;

import org.jspecify.annotations.NullMarked;
