/// How the database comes by what the program's statements want, kept per release and compared.
///
/// The statements are those that the desks really send, as `pg_stat_statements` has them, free of values: no list that
/// somebody would have to keep.
@NullMarked
package guitara.health.plan;

import org.jspecify.annotations.NullMarked;
