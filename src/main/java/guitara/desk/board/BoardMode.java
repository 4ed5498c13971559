package guitara.desk.board;

/// What the columns of the board stand for.
public enum BoardMode {
  PEOPLE,
  ROOMS
}
