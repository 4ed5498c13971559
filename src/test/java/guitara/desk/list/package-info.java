/// The screens of lists, conflicts and sick days, on real databases.
@NullMarked
package guitara.desk.list;

import org.jspecify.annotations.NullMarked;
