/// The trees of branches and capabilities.
@NullMarked
package guitara.admin.tree;

import org.jspecify.annotations.NullMarked;
