/// Who changed what, from where, before and after.
@NullMarked
package guitara.admin.audit;

import org.jspecify.annotations.NullMarked;
