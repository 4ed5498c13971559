package guitara.ui.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts overlapping entries of one column side by side; entries that meet nobody keep the whole width.
final class LaneLayout {

  private LaneLayout() {}

  /// The entries in the order of time, each with its lane.
  static List<Placed> of(List<BoardEntry> entries) {
    List<BoardEntry> sorted = entries.stream()
        .sorted(Comparator.comparing((BoardEntry entry) -> entry.time().blockStart())
            .thenComparing(BoardEntry::key))
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
    for (int i = 0; i < lanes.length; i++) {
      into.add(new Placed(cluster.get(i), lanes[i], laneEnds.size()));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
