package guitara.health.check.settings;

import java.util.Map;

/// A setting of the server as it is.
///
/// @param value as `pg_settings` has it, in `unit`
/// @param unit such as `8kB` or `ms`, empty where it has none
/// @param told as a person would write it
record Setting(String name, String value, String unit, String told) {

  private static final Map<String, Long> BYTES =
      Map.of("B", 1L, "kB", 1_024L, "8kB", 8_192L, "16kB", 16_384L, "32kB", 32_768L, "MB", 1_048_576L);

  /// A size in bytes, a time in its own unit, a number as it is.
  double number() {
    return Double.parseDouble(value) * BYTES.getOrDefault(unit, 1L);
  }

  boolean is(String wanted) {
    return value.equals(wanted);
  }
}
