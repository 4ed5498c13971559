/// What the sections share: what they may ask for, lists, words, and the one way a dangerous step is taken.
@NullMarked
package guitara.admin.core;

import org.jspecify.annotations.NullMarked;
