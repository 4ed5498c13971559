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
///
/// Decision: a column is as wide as the entries that lie side by side in it need, up to six; what is more lies in a
/// pile whose mark counts it, for a name that cannot be read is worse than one more step.
/// Confirmed by `BoardPilesTest`.
///
/// Decision: other kinds than visits are tones (a hatched block, a hollow outline) and not types, so that hands, keys
/// and screen readers treat them alike; what is hollow is never in the way. Confirmed by `BoardKindsTest`.
@NullMarked
package guitara.ui.board;

import org.jspecify.annotations.NullMarked;
