package guitara.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Columns sideways: they share the width there is, but none is narrower than it can be read, nor any of its lanes.
record ColumnAxis(List<Strip> strips) {

  static final double LEAST_WIDTH = 112;
  static final double FOLDED_WIDTH = 36;
  static final double LEAST_LANE = 84;

  /// Lays out the columns in the order in which groups stand together.
  static ColumnAxis of(BoardIndex index, Set<String> folded, double available) {
    List<Strip> unplaced = unplaced(index.columns(), folded);
    double[] needs = unplaced.stream().mapToDouble(strip -> need(index, strip)).toArray();
    double share = share(unplaced, needs, available);
    List<Strip> placed = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < needs.length; i++) {
      Strip strip = unplaced.get(i);
      double next = x + (strip.folded() ? FOLDED_WIDTH : Math.max(share, needs[i]));
      double left = Math.round(x);
      placed.add(new Strip(strip.group(), strip.column(), left, Math.round(next) - left));
      x = next;
    }
    return new ColumnAxis(List.copyOf(placed));
  }

  private static double need(BoardIndex index, Strip strip) {
    return strip.column()
        .map(column -> Math.max(LEAST_WIDTH, index.lanes(column.key()) * LEAST_LANE))
        .orElse(FOLDED_WIDTH);
  }

  /// What each column gets that needs no more: what the others leave, shared alike. With each column set apart for
  /// needing more the share shrinks, so it is asked again until none is.
  private static double share(List<Strip> strips, double[] needs, double available) {
    double share = Double.MAX_VALUE;
    while (true) {
      double rest = available;
      int sharing = 0;
      for (int i = 0; i < needs.length; i++) {
        boolean shares = !strips.get(i).folded() && needs[i] <= share;
        rest -= shares ? 0 : needs[i];
        sharing += shares ? 1 : 0;
      }
      double next = sharing == 0 ? 0 : Math.max(LEAST_WIDTH, rest / sharing);
      if (next >= share || sharing == 0) {
        return next;
      }
      share = next;
    }
  }

  private static List<Strip> unplaced(List<BoardColumn> columns, Set<String> folded) {
    List<Strip> result = new ArrayList<>();
    for (BoardColumn column : columns) {
      String group = column.group();
      if (!folded.contains(group)) {
        result.add(new Strip(group, Optional.of(column), 0, 0));
      } else if (result.isEmpty() || !result.getLast().group().equals(group)) {
        result.add(new Strip(group, Optional.empty(), 0, 0));
      }
    }
    return result;
  }

  double width() {
    return strips.isEmpty() ? 0 : strips.getLast().right();
  }

  Optional<Strip> at(double x) {
    return strips.stream().filter(strip -> x >= strip.x() && x < strip.right()).findFirst();
  }

  /// The open column nearest to a place, so that a ghost never falls beside the board.
  Optional<Strip> nearestOpen(double x) {
    return open().stream()
        .min((a, b) -> Double.compare(distance(a, x), distance(b, x)));
  }

  private static double distance(Strip strip, double x) {
    return Math.max(0, Math.max(strip.x() - x, x - strip.right() + 1));
  }

  Optional<Strip> of(String column) {
    return strips.stream().filter(strip -> strip.holds(column)).findFirst();
  }

  List<Strip> open() {
    return strips.stream().filter(strip -> !strip.folded()).toList();
  }

  /// Named groups from left to right, each over the strips that belong to it.
  List<Strip> groups() {
    List<Strip> result = new ArrayList<>();
    for (Strip strip : strips) {
      if (strip.group().isEmpty()) {
        continue;
      }
      if (!result.isEmpty() && result.getLast().group().equals(strip.group())) {
        Strip wider = result.removeLast();
        result.add(new Strip(wider.group(), wider.column(), wider.x(), strip.right() - wider.x()));
      } else {
        result.add(strip);
      }
    }
    return result;
  }
}
