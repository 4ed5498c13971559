package guitara.boot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a bench measured.
///
/// @param profile the data's name, as it was asked for
public record BenchResult(Machine machine, String profile, Size size, List<Row> rows) {

  public BenchResult {
    rows = List.copyOf(rows);
  }

  /// Where it was measured.
  ///
  /// @param memoryMb that Java may use
  public record Machine(String system, int cores, long memoryMb, String java, String server) {

    /// This one.
    ///
    /// @param server the database's product name and version
    public static Machine here(String server) {
      Runtime runtime = Runtime.getRuntime();
      return new Machine(System.getProperty("os.name") + " " + System.getProperty("os.arch"),
          runtime.availableProcessors(), runtime.maxMemory() >> 20, System.getProperty("java.version"), server);
    }
  }

  /// How much data there was.
  public record Size(long appointments, long clients, long staff) {}

  /// What the seed documents ask for.
  ///
  /// @param seed the number of the target, such as `P04`; `own` where they name none and the program's own counts
  /// @param at which of the percentiles must not be above it: `p50`, `p95` or `p99`
  /// @param ms milliseconds
  public record Target(String seed, String at, double ms) {

    public boolean metBy(Percentiles taken) {
      return taken.at(at) <= ms;
    }
  }

  /// What the program wants beyond that.
  ///
  /// @param of `ratio`, or a percentile in milliseconds
  public record Goal(String of, double most, boolean reached) {}

  /// One thing that was measured.
  ///
  /// @param of in which circumstances
  /// @param floor of the bare statements; empty where nothing but the program itself is measured
  /// @param ratio of the two medians
  /// @param statements that one use case sends to the database
  /// @param goals which decide no verdict
  /// @param verdict `ok` or `missed`, by the target
  public record Row(
      String name, String of, int rounds, Percentiles useCase, Optional<Percentiles> floor, OptionalDouble ratio,
      double statements, Target target, List<Goal> goals, String verdict) {

    public Row {
      goals = List.copyOf(goals);
    }

    /// Whether it did what its target asks.
    public boolean ok() {
      return verdict.equals("ok");
    }
  }

  public boolean allWell() {
    return rows.stream().allMatch(Row::ok);
  }
}
