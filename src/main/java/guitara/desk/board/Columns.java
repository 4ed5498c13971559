package guitara.desk.board;

import java.util.OptionalLong;

/// Keys of the board's columns: a person's or a room's id, or the column of what has none yet.
final class Columns {

  static final String NONE = "none";

  private Columns() {}

  static String key(OptionalLong id) {
    return id.isPresent() ? Long.toString(id.getAsLong()) : NONE;
  }

  static OptionalLong id(String key) {
    return key.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(key));
  }
}
