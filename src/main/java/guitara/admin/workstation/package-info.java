/// The computers of a shared server.
@NullMarked
package guitara.admin.workstation;

import org.jspecify.annotations.NullMarked;
