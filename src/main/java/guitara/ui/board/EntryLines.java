package guitara.ui.board;

import java.util.List;

/// Which words an entry shows for the height it has; the client and the time are the last to go.
sealed interface EntryLines {

    /// Client left, time right, on one line.
    record One(String title, String time) implements EntryLines {}

    /// The client above further lines.
    record Many(String title, List<String> below) implements EntryLines {}

    static EntryLines of(EntryLook look, String start, String span, double lines) {
        if (lines < 2) {
            return new One(look.title(), start);
        }
        if (lines < 3) {
            return new Many(look.title(), List.of(joined(start, look.detail())));
        }
        return new Many(look.title(), List.of(look.detail(), joined(span, look.place())));
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " \u00b7 " + second;
    }
}
