package guitara.ui.board;

/// Asked at each step of a ghost; must be quick and free of side effects.
@FunctionalInterface
public interface DropJudge {

  /// Judges a change against the latest picture, which may be newer than the one under the hand.
  Verdict judge(BoardChange change, Board latest);
}
