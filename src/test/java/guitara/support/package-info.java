/// Helpers for tests: the headless driver of screens.
@NullMarked
package guitara.support;

import org.jspecify.annotations.NullMarked;
