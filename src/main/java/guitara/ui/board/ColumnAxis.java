package guitara.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Columns sideways: they share the width there is, but none is narrower than it can be read.
record ColumnAxis(List<Strip> strips) {

  static final double LEAST_WIDTH = 112;
  static final double FOLDED_WIDTH = 36;

  /// Lays out columns that come in the order in which groups stand together.
  static ColumnAxis of(List<BoardColumn> columns, Set<String> folded, double available) {
    List<Strip> unplaced = unplaced(columns, folded);
    long open = unplaced.stream().filter(strip -> !strip.folded()).count();
    double rest = available - (unplaced.size() - open) * FOLDED_WIDTH;
    double share = open == 0 ? 0 : Math.max(LEAST_WIDTH, rest / open);
    List<Strip> placed = new ArrayList<>();
    double x = 0;
    for (Strip strip : unplaced) {
      double next = x + (strip.folded() ? FOLDED_WIDTH : share);
      double left = Math.round(x);
      placed.add(new Strip(strip.group(), strip.column(), left, Math.round(next) - left));
      x = next;
    }
    return new ColumnAxis(List.copyOf(placed));
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
