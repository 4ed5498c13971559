/// What keeps screens and caches equal to the database: one listening connection, its changes, and caches that drop
/// what a change made stale.
///
/// Decision: after a lost connection nothing is caught up by position; everything cached is dropped and loaded again.
/// Confirmed by the test that kills the server under an open desk.
@NullMarked
package guitara.live;

import org.jspecify.annotations.NullMarked;
