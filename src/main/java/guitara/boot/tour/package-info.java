/// Drives the real screens through a real session without a display, a picture per step: proof that the program works
/// on this computer, and the pictures by which its looks are judged.
@NullMarked
package guitara.boot.tour;

import org.jspecify.annotations.NullMarked;
