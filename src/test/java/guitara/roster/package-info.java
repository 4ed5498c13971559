/// Working time and absence as they are planned: the rules alone, and the rules in the database.
@NullMarked
package guitara.roster;

import org.jspecify.annotations.NullMarked;
