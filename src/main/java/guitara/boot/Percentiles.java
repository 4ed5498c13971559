package guitara.boot;

import java.util.Arrays;

/// How long something took, in milliseconds: half, 95 and 99 of 100 times at the most.
public record Percentiles(double p50, double p95, double p99) {

  private static final double NANOS = 1e6;
  private static final double THOUSAND = 1e3;

  /// Of times in nanoseconds, by nearest rank; of none, zero.
  public static Percentiles of(long... nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
  }

  /// One of them by its name.
  ///
  /// @param name `p50`, `p95` or `p99`
  public double at(String name) {
    return switch (name) {
      case "p50" -> p50;
      case "p95" -> p95;
      case "p99" -> p99;
      default -> throw new IllegalArgumentException("No percentile is called " + name);
    };
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    long nanos = sorted[(int) Math.ceil(share * sorted.length) - 1];
    return Math.round(nanos / NANOS * THOUSAND) / THOUSAND;
  }
}
