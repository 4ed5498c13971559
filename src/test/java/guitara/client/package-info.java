/// Tests of clients: rules and readings without a database, searching and saving against a real one.
@NullMarked
package guitara.client;

import org.jspecify.annotations.NullMarked;
