package guitara.boot;

import java.util.Map;

/// How many rows each table was given, and in what time.
public record DataResult(Map<String, Long> rows, double seconds) {

  public DataResult {
    rows = Map.copyOf(rows);
  }
}
