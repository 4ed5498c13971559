package guitara.desk.board;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names a block of the board: one treatment of one booking.
record EntryKey(long appointmentId, int seq) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(\\d{1,6})");

  /// Empty where the block is no booking of the database, or not yet.
  static Optional<EntryKey> parse(String key) {
    Matcher parts = WRITTEN.matcher(key);
    return parts.matches()
        ? Optional.of(new EntryKey(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return appointmentId + ":" + seq;
  }
}
