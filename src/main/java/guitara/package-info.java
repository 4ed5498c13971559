/// Guitara Front Desk: one program with three faces (desk, kiosk, admin) and commands, on one shared PostgreSQL.
@NullMarked
package guitara;

import org.jspecify.annotations.NullMarked;
