/// Tests of what stands around the screens.
@NullMarked
package guitara.ui.frame;

import org.jspecify.annotations.NullMarked;
