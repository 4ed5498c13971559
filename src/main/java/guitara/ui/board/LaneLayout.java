package guitara.ui.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts overlapping entries of one column side by side; entries that meet nobody keep the whole width.
///
/// More than fit side by side are piled in the last lane.
final class LaneLayout {

  /// More beside each other would push the other columns out of sight.
  static final int MOST_LANES = 6;

  private static final Comparator<BoardEntry> FIRST =
      Comparator.comparing((BoardEntry entry) -> entry.time().blockStart()).thenComparing(BoardEntry::key);
  private static final Comparator<Placed> IN_TIME = Comparator.comparing(Placed::entry, FIRST);

  private LaneLayout() {}

  /// The entries in the order of time, each with its lane.
  static List<Placed> of(List<BoardEntry> entries) {
    List<BoardEntry> sorted = entries.stream()
        .sorted(FIRST)
        .toList();
    List<Placed> result = new ArrayList<>();
    List<BoardEntry> cluster = new ArrayList<>();
    Instant clusterEnd = Instant.MIN;
    for (BoardEntry entry : sorted) {
      if (!entry.time().blockStart().isBefore(clusterEnd)) {
        place(cluster, result);
        cluster.clear();
        clusterEnd = Instant.MIN;
      }
      cluster.add(entry);
      clusterEnd = later(clusterEnd, entry.time().blockEnd());
    }
    place(cluster, result);
    result.sort(IN_TIME);
    return List.copyOf(result);
  }

  private static void place(List<BoardEntry> cluster, List<Placed> into) {
    List<Instant> laneEnds = new ArrayList<>();
    int[] lanes = new int[cluster.size()];
    for (int i = 0; i < lanes.length; i++) {
      EntryTime time = cluster.get(i).time();
      int lane = 0;
      while (lane < laneEnds.size() && time.blockStart().isBefore(laneEnds.get(lane))) {
        lane++;
      }
      if (lane == laneEnds.size()) {
        laneEnds.add(time.blockEnd());
      } else {
        laneEnds.set(lane, time.blockEnd());
      }
      lanes[i] = lane;
    }
    int seen = Math.min(MOST_LANES, laneEnds.size());
    boolean piled = laneEnds.size() > MOST_LANES;
    List<BoardEntry> last = new ArrayList<>();
    for (int i = 0; i < lanes.length; i++) {
      if (piled && lanes[i] >= MOST_LANES - 1) {
        last.add(cluster.get(i));
      } else {
        into.add(new Placed(cluster.get(i), lanes[i], seen));
      }
    }
    pile(last, into);
  }

  /// What follows without touching begins a pile of its own.
  private static void pile(List<BoardEntry> last, List<Placed> into) {
    List<BoardEntry> pile = new ArrayList<>();
    Instant end = Instant.MIN;
    for (BoardEntry entry : last) {
      if (!entry.time().blockStart().isBefore(end)) {
        lay(pile, into);
        pile.clear();
      }
      pile.add(entry);
      end = later(end, entry.time().blockEnd());
    }
    lay(pile, into);
  }

  private static void lay(List<BoardEntry> pile, List<Placed> into) {
    List<BoardEntry> all = pile.size() > 1 ? List.copyOf(pile) : List.of();
    for (BoardEntry entry : pile) {
      into.add(new Placed(entry, MOST_LANES - 1, MOST_LANES, all));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
