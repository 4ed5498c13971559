package guitara.ui.board;

/// An entry and the lane it has beside others of the same column and time.
record Placed(BoardEntry entry, int lane, int lanes) {}
