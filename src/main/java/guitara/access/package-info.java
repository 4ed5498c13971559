/// Who acts: the person at the desk and the workstation. Sign-in and rights join here.
@NullMarked
package guitara.access;

import org.jspecify.annotations.NullMarked;
