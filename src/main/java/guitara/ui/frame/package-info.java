/// What stands around the screens of every face: the rail, the status line, the drawer with what waits in it. It knows
/// neither places nor servers; each face names its own.
@NullMarked
package guitara.ui.frame;

import org.jspecify.annotations.NullMarked;
