/// What tests share: a real server and fresh databases on it.
@NullMarked
package guitara.support;

import org.jspecify.annotations.NullMarked;
