package guitara.ui.board;

import java.time.Instant;

/// A stretch of a column in which nothing is meant to be.
public record BoardShade(String column, Instant start, Instant end, Kind kind, String text) {

  /// Hatched for what is not offered, grey for who is not there.
  public enum Kind {
    NOT_AVAILABLE,
    AWAY
  }
}
