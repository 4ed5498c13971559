/// Tests of work beside the screen: the latest answer wins, however late the others come.
@NullMarked
package guitara.ui.task;

import org.jspecify.annotations.NullMarked;
