/// Accounts: who may sign in, as what, and where somebody is signed in now.
@NullMarked
package guitara.admin.account;

import org.jspecify.annotations.NullMarked;
