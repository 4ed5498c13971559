package guitara.ui.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A whole picture of one business day: who, what is booked, and where nothing can be.
public record Board(
    BoardDay day, List<BoardColumn> columns, List<BoardEntry> entries, List<BoardShade> shades) {

  public Board {
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
    shades = List.copyOf(shades);
    Set<String> known = new HashSet<>();
    for (BoardColumn column : columns) {
      require(known.add(column.key()), "two columns with the key " + column.key());
    }
    Set<String> keys = new HashSet<>();
    for (BoardEntry entry : entries) {
      require(keys.add(entry.key()), "two entries with the key " + entry.key());
      require(known.contains(entry.column()), "entry " + entry.key() + " names no column");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
