package guitara.ui.board;

import java.util.ArrayList;
import java.util.List;

/// Which words an entry shows for the height it has; the client and the time are the last to go.
sealed interface EntryLines {

  /// Client left, time right, on one line.
  record One(String title, String time) implements EntryLines {}

  /// The client above further lines, of which each names what it would say from most to least.
  ///
  /// @param wraps whether a long name may take a second line
  record Many(String title, boolean wraps, List<List<String>> below) implements EntryLines {}

  /// The words of a look.
  ///
  /// @param lines how many lines of text the height holds
  static EntryLines of(EntryLook look, String start, String span, int lines) {
    if (lines < 2) {
      return new One(look.title(), start);
    }
    if (look.detail().isEmpty()) {
      return new Many(look.title(), true, List.of(List.of(joined(span, look.place()), span, start)));
    }
    if (lines == 2) {
      return new Many(look.title(), false, List.of(List.of(joined(start, look.detail()))));
    }
    List<List<String>> below = new ArrayList<>();
    below.add(List.of(look.detail()));
    if (lines > 3 && !look.place().isEmpty()) {
      below.add(List.of(span, start));
      below.add(List.of(look.place(), ""));
    } else {
      below.add(List.of(joined(span, look.place()), span, start));
    }
    return new Many(look.title(), lines > 4, below);
  }

  private static String joined(String first, String second) {
    return second.isEmpty() ? first : first + " \u00b7 " + second;
  }
}
