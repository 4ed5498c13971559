/// Roles: which of them may do what.
@NullMarked
package guitara.admin.role;

import org.jspecify.annotations.NullMarked;
