package guitara.ui.board;

import java.util.List;

/// An entry and the lane it has beside others of the same column and time.
///
/// @param pile where there are more than can lie side by side: all that share this lane, in the order of time, of
///     which one is seen at a time; else empty
record Placed(BoardEntry entry, int lane, int lanes, List<BoardEntry> pile) {

  Placed(BoardEntry entry, int lane, int lanes) {
    this(entry, lane, lanes, List.of());
  }

  /// Whether it is the one of its pile that is seen.
  ///
  /// @param raised key of the entry that lies on top of its pile, or empty
  boolean seen(String raised) {
    return pile.isEmpty() || top(raised).key().equals(entry.key());
  }

  private BoardEntry top(String raised) {
    return pile.stream().filter(it -> it.key().equals(raised)).findFirst().orElseGet(pile::getFirst);
  }

  /// How many lie below it.
  int below() {
    return Math.max(0, pile.size() - 1);
  }

  /// The one that comes up when this one is laid to the bottom.
  BoardEntry next() {
    return pile.isEmpty() ? entry : pile.get((pile.indexOf(entry) + 1) % pile.size());
  }
}
