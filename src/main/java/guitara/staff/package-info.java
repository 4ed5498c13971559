/// The people who work here: what they do, where, and which services they offer.
@NullMarked
package guitara.staff;

import org.jspecify.annotations.NullMarked;
