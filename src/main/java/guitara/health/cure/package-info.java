/// Cures are run: their preconditions looked at, rehearsed, run under watch, measured, and taken back by themselves
/// when they did not help or by hand later. All of it stands in the maintenance history.
@NullMarked
package guitara.health.cure;

import org.jspecify.annotations.NullMarked;
