@NullMarked
package guitara.admin.audit;

import org.jspecify.annotations.NullMarked;
