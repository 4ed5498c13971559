/// Proof of the board: its decisions without a mouse, its gestures with one.
@NullMarked
package guitara.ui.board;

import org.jspecify.annotations.NullMarked;
