/// My account, and the one way to confirm who one is: screens that every face shows and that know none.
@NullMarked
package guitara.account;

import org.jspecify.annotations.NullMarked;
