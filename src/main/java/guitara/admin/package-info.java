/// The administrator's face: accounts, roles, trees, the audit, workstations and jobs. Lists in the middle, what is
/// done to one of them in the drawer at the right; a dangerous step asks there who sits here, and goes on by itself.
@NullMarked
package guitara.admin;

import org.jspecify.annotations.NullMarked;
