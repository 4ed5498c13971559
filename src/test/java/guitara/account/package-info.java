/// One's own account, clicked.
@NullMarked
package guitara.account;

import org.jspecify.annotations.NullMarked;
