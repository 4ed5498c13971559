/// What PostgreSQL knows about the data, by which it chooses its ways.
@NullMarked
package guitara.health.check.statistics;

import org.jspecify.annotations.NullMarked;
