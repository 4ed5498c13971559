package guitara.demo;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many rows each table was given, and in what time.
public record DemoResult(Map<String, Long> rows, double seconds) {

  static final DemoResult NOTHING = new DemoResult(Map.of(), 0);

  public DemoResult {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }
}
