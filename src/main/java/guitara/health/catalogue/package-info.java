/// The program's indexes as they are planned against those that are there, and how the two are brought together while
/// everybody works.
@NullMarked
package guitara.health.catalogue;

import org.jspecify.annotations.NullMarked;
