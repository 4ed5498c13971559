/// What is measured, recorded, reported and ticked from the administration.
@NullMarked
package guitara.admin.measure;

import org.jspecify.annotations.NullMarked;
