/// The conditions that are looked for, one class each with its SQL beside it.
@NullMarked
package guitara.health.check;

import org.jspecify.annotations.NullMarked;
