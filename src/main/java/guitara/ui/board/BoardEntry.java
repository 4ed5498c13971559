package guitara.ui.board;

import java.time.Instant;
import java.util.Optional;

/// One block on the board; `key` is the booking and its part, and is what selection and focus hold on to.
///
/// @param tie     what ties parts of one appointment or group together
/// @param movable whether a hand may move or resize it
public record BoardEntry(
    String key, String column, EntryTime time, EntryLook look, Optional<String> tie, boolean movable) {

  /// The same entry at another place; what an optimistic picture is made with.
  public BoardEntry at(String newColumn, Instant start, Instant end) {
    return new BoardEntry(key, newColumn, time.at(start, end), look, tie, movable);
  }

  /// The same entry with another look.
  public BoardEntry looking(EntryLook newLook) {
    return new BoardEntry(key, column, time, newLook, tie, movable);
  }
}
