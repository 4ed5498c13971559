package guitara.desk.board;

import guitara.ui.board.Board;
import guitara.ui.board.BoardChange;
import guitara.ui.board.BoardEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Draws what was asked for but not yet answered over the settled picture.
final class Pending {

  private Pending() {}

  /// The blocks of bookings that are not settled, in a picture that shows them already.
  static Board outlined(Board drawn, Set<Long> unsettled) {
    if (unsettled.isEmpty()) {
      return drawn;
    }
    Set<String> beginnings = unsettled.stream().map(id -> id + ":").collect(Collectors.toSet());
    List<BoardEntry> entries = drawn.entries().stream()
        .map(entry -> beginnings.contains(entry.key().substring(0, entry.key().indexOf(':') + 1))
            ? new BoardEntry(entry.key(), entry.column(), entry.time(), entry.look().pending(true), entry.tie(), false)
            : entry)
        .toList();
    return new Board(drawn.day(), drawn.columns(), entries, drawn.shades());
  }

  static Board drawn(Board settled, Map<UUID, BoardChange> pending) {
    if (pending.isEmpty()) {
      return settled;
    }
    List<BoardEntry> entries = new ArrayList<>();
    for (BoardEntry entry : settled.entries()) {
      entries.add(moveOf(entry, pending.values()).map(change -> moved(entry, change)).orElse(entry));
    }
    pending.forEach((intent, change) -> {
      if (change instanceof BoardChange.Copy copy) {
        entries.add(copied(intent, copy));
      }
    });
    return new Board(settled.day(), settled.columns(), entries, settled.shades());
  }

  private static Optional<BoardChange> moveOf(BoardEntry entry, Collection<BoardChange> changes) {
    return changes.stream()
        .filter(change -> !(change instanceof BoardChange.Copy) && change.entry().key().equals(entry.key()))
        .findFirst();
  }

  private static BoardEntry moved(BoardEntry entry, BoardChange change) {
    return entry.at(change.column(), change.start(), change.end()).looking(entry.look().pending(true));
  }

  private static BoardEntry copied(UUID intent, BoardChange.Copy copy) {
    BoardEntry entry = moved(copy.entry(), copy);
    return new BoardEntry(
        "new " + intent, entry.column(), entry.time(), entry.look(), Optional.empty(), false);
  }
}
