package guitara.ui.board;

/// One column: a person, a room, or the place where what has no person yet waits.
///
/// @param group heading under which columns fold; empty for a column that stands for itself
/// @param duty  at work now; within a group these come first
public record BoardColumn(String key, ColumnHead head, String group, boolean duty) {}
