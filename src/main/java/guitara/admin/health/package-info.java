/// How the database is, for people who look after a house and not after databases: findings with what they mean at the
/// desk, their cures, what was done before, and what is expected.
@NullMarked
package guitara.admin.health;

import org.jspecify.annotations.NullMarked;
