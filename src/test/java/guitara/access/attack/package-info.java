/// What somebody with a workstation's own credentials tries by plain JDBC. Each attack is refused, changes and learns
/// nothing; and each succeeds on a twin database whose guard was taken out, so that none is refused by mere accident.
@NullMarked
package guitara.access.attack;

import org.jspecify.annotations.NullMarked;
