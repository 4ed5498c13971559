package guitara.ui.board;

import java.util.Optional;

/// The place of a column, or of a whole folded group when it names no column.
record Strip(String group, Optional<BoardColumn> column, double x, double width) {

  boolean holds(String key) {
    return column.filter(it -> it.key().equals(key)).isPresent();
  }

  boolean folded() {
    return column.isEmpty();
  }

  double right() {
    return x + width;
  }
}
