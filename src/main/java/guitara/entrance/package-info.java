/// The screens before a face: sign-in, unlocking, taking over from a colleague, a new password by code. They serve
/// every face and know none.
@NullMarked
package guitara.entrance;

import org.jspecify.annotations.NullMarked;
