/// The schedule board: one business day, people side by side, time downwards.
///
/// The control knows no feature. It is given a whole picture ([Board]) and hands back what the hand meant
/// ([BoardIntent]); whether a change fits is asked of an injected [DropJudge].
///
/// Decision: the body is a canvas of the viewport's size, redrawn on scroll, because 1,000 nodes scroll at a few
/// pictures a second; only what is selected, hovered, focused or dragged is a real node, so that it can be styled,
/// read aloud and found by a robot. Confirmed by `BoardSpeedIT`.
///
/// Decision: a new picture never moves anything under a hand; it waits for the gesture's end. Confirmed by
/// `BoardModelTest` and `BoardMouseTest`.
@NullMarked
package guitara.ui.board;

import org.jspecify.annotations.NullMarked;
