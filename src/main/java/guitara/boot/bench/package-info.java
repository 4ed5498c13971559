/// The bench, which measures each use case beside its own statements sent bare, and the load test, in which many desks
/// work at once.
@NullMarked
package guitara.boot.bench;

import org.jspecify.annotations.NullMarked;
