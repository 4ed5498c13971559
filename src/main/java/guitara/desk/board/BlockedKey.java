package guitara.desk.board;

import guitara.booking.BlockedTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names blocked time on the board.
record BlockedKey(long id) {

  private static final Pattern WRITTEN = Pattern.compile("blocked:(\\d{1,18})");

  static BlockedKey of(BlockedTime blocked) {
    return new BlockedKey(blocked.id());
  }

  /// Empty where the entry is something else.
  static Optional<BlockedKey> parse(String key) {
    Matcher parts = WRITTEN.matcher(key);
    return parts.matches() ? Optional.of(new BlockedKey(Long.parseLong(parts.group(1)))) : Optional.empty();
  }

  @Override
  public String toString() {
    return "blocked:" + id;
  }
}
