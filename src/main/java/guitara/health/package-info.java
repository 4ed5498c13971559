/// A database that looks after itself: what is wrong with it, in the words of the business, and what cures it.
///
/// A [guitara.health.Check] examines one condition on a [guitara.health.Ward] (a schema of any PostgreSQL database, as
/// some role sees it) and hands in what it examined, what it could not see, and its findings; the SQL lies beside it. A
/// finding carries facts, never sentences: [guitara.health.HealthWords] has those.
@NullMarked
package guitara.health;

import org.jspecify.annotations.NullMarked;
