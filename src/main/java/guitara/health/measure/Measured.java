package guitara.health.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a benchmark or a load test came to.
///
/// @param about on what and how much, in a line
/// @param counts of what should not have happened, and of what was done
public record Measured(Kind kind, String machine, String about, List<Figure> figures, List<Count> counts) {

  public Measured {
    figures = List.copyOf(figures);
    counts = List.copyOf(counts);
  }

  /// What was done to measure.
  public enum Kind {
    /// Each use case beside its bare statements, one after the other.
    BENCH,
    /// Many desks at once.
    LOAD
  }

  /// Half, 95 and 99 of 100 times at the most, in milliseconds.
  public record Times(double p50, double p95, double p99) {}

  /// One thing and how long it took.
  ///
  /// @param name as the command prints it
  /// @param of in which circumstances
  /// @param floor of the bare statements, where they were measured too
  /// @param ratio of the two medians
  /// @param statements that one use case sends; 0 where that was not counted
  /// @param target in words of figures, such as `p95 < 150 (P04)`; empty where there is none
  /// @param well whether the target was met
  public record Figure(
      String name, String of, Times times, Optional<Times> floor, OptionalDouble ratio, double statements,
      String target, boolean well) {}

  /// How often something happened.
  ///
  /// @param well whether that is as it should be
  public record Count(String name, long value, boolean well) {}

  public boolean allWell() {
    return figures.stream().allMatch(Figure::well) && counts.stream().allMatch(Count::well);
  }
}
