/// Tests of roles, migrations, the index catalogue, bulk loading and the embedded server, each on a real one.
@NullMarked
package guitara.database;

import org.jspecify.annotations.NullMarked;
