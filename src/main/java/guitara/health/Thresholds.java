package guitara.health;

import java.util.Map;
import java.util.TreeMap;

/// From where on something counts as ill. They scale with the database, and an owner may set each to another value
/// (table `health_threshold`).
public record Thresholds(Map<String, Double> changed) {

  public Thresholds {
    changed = Map.copyOf(changed);
  }

  /// As shipped.
  public static Thresholds shipped() {
    return new Thresholds(Map.of());
  }

  /// The value in force.
  public double value(Threshold threshold) {
    return changed.getOrDefault(threshold.code(), threshold.shipped());
  }

  /// All that are in force, by code.
  public Map<String, Double> all() {
    Map<String, Double> all = new TreeMap<>();
    for (Threshold threshold : Threshold.values()) {
      all.put(threshold.code(), value(threshold));
    }
    return all;
  }
}
