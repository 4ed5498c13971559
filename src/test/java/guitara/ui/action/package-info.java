/// Tests of actions and the keys that start them.
@NullMarked
package guitara.ui.action;

import org.jspecify.annotations.NullMarked;
