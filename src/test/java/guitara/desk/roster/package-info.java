/// What is typed into the roster, and its words.
@NullMarked
package guitara.desk.roster;

import org.jspecify.annotations.NullMarked;
