/// What tests share: a real server with fresh databases, a small house to book in, and a hand for the screens.
@NullMarked
package guitara.support;

import org.jspecify.annotations.NullMarked;
