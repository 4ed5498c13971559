package guitara.ui.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A board made quick to look things up in: columns in the order they stand, entries by key, column and tie.
final class BoardIndex {

  private final Board board;
  private final List<BoardColumn> columns;
  private final Map<String, BoardEntry> byKey = new HashMap<>();
  private final Map<String, List<Placed>> byColumn = new HashMap<>();
  private final Map<String, Integer> lanes = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, List<BoardEntry>> byTie = new HashMap<>();
  private final Map<String, List<BoardShade>> shades = new HashMap<>();

  BoardIndex(Board board) {
    this.board = board;
    columns = ordered(board.columns());
    Map<String, List<BoardEntry>> sorted = new HashMap<>();
    for (BoardEntry entry : board.entries()) {
      byKey.put(entry.key(), entry);
      sorted.computeIfAbsent(entry.column(), key -> new ArrayList<>()).add(entry);
      entry.tie().ifPresent(tie -> byTie.computeIfAbsent(tie, key -> new ArrayList<>()).add(entry));
    }
    sorted.forEach((column, entries) -> {
      List<Placed> placed = LaneLayout.of(entries);
      byColumn.put(column, placed);
      lanes.put(column, placed.stream().mapToInt(Placed::lanes).max().orElse(1));
    });
    columns.forEach(column -> sizes.merge(column.group(), 1, Integer::sum));
    for (BoardShade shade : board.shades()) {
      shades.computeIfAbsent(shade.column(), key -> new ArrayList<>()).add(shade);
    }
  }

  /// Groups stay together in the order they first appear; within one, who works now comes first.
  private static List<BoardColumn> ordered(List<BoardColumn> columns) {
    Map<String, Integer> rank = new HashMap<>();
    for (BoardColumn column : columns) {
      rank.putIfAbsent(groupKey(column), rank.size());
    }
    return columns.stream()
        .sorted(Comparator.comparing((BoardColumn column) -> rank.getOrDefault(groupKey(column), 0))
            .thenComparing(column -> !column.duty()))
        .toList();
  }

  private static String groupKey(BoardColumn column) {
    return column.group().isEmpty() ? "column " + column.key() : "group " + column.group();
  }

  Board board() {
    return board;
  }

  BoardDay day() {
    return board.day();
  }

  List<BoardColumn> columns() {
    return columns;
  }

  Optional<BoardColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  Optional<BoardEntry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  List<Placed> placed(String column) {
    return byColumn.getOrDefault(column, List.of());
  }

  Optional<Placed> placed(BoardEntry entry) {
    return placed(entry.column()).stream()
        .filter(it -> it.entry().key().equals(entry.key()))
        .findFirst();
  }

  /// How many entries of a column lie side by side at most.
  int lanes(String column) {
    return lanes.getOrDefault(column, 1);
  }

  /// How many columns a group has.
  int size(String group) {
    return sizes.getOrDefault(group, 0);
  }

  List<BoardShade> shades(String column) {
    return shades.getOrDefault(column, List.of());
  }

  /// Everything tied to an entry, itself included.
  List<BoardEntry> tied(BoardEntry entry) {
    return entry.tie().map(tie -> byTie.getOrDefault(tie, List.of(entry))).orElseGet(() -> List.of(entry));
  }

  /// All ties that hold more than one entry.
  List<List<BoardEntry>> ties() {
    return byTie.values().stream().filter(members -> members.size() > 1).toList();
  }

  boolean hasGroups() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }
}
