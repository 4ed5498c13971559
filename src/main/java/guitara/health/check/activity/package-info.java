/// What goes on at this moment, and what has gone on since the counters began.
@NullMarked
package guitara.health.check.activity;

import org.jspecify.annotations.NullMarked;
