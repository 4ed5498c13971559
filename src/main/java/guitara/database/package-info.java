/// The database as the rest of the program sees it: a pool, transactions, hand-written SQL, and what its failures mean.
/// The only package that knows Hikari, pgjdbc and how Hibernate is started.
///
/// Decision: statements run in READ COMMITTED; what must never happen is refused by constraints, not by isolation.
/// Confirmed by the booking tests with many writers.
@NullMarked
package guitara.database;

import org.jspecify.annotations.NullMarked;
