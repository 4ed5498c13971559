/// Own small controls without business words: the drawer, notices, messages beside their field.
@NullMarked
package guitara.ui.control;

import org.jspecify.annotations.NullMarked;
