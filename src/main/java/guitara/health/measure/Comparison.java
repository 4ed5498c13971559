package guitara.health.measure;

import guitara.health.measure.Measured.Figure;
import java.util.List;
import java.util.Optional;

/// Two measurements of the same kind side by side.
public record Comparison(List<Line> lines) {

  /// Medians this near to each other are the same: less is chance on a machine that does other things too.
  private static final double CHANCE = 0.10;
  /// Nor does anybody feel less than this, in milliseconds.
  private static final double FELT = 0.05;

  /// What became of a figure.
  public enum Change { BETTER, SAME, WORSE }

  /// A figure of both.
  ///
  /// @param before the median, in milliseconds
  /// @param ratio of the median now to the one before
  public record Line(String name, double before, double now, double ratio, Change change) {}

  public Comparison {
    lines = List.copyOf(lines);
  }

  /// What both have measured.
  public static Comparison of(Measured before, Measured now) {
    return new Comparison(now.figures().stream()
        .flatMap(figure -> before.figures().stream().filter(old -> old.name().equals(figure.name())).findFirst()
            .map(old -> line(old, figure)).stream())
        .toList());
  }

  private static Line line(Figure before, Figure now) {
    double old = before.times().p50();
    double fresh = now.times().p50();
    double ratio = old > 0 ? fresh / old : 1;
    boolean same = Math.abs(fresh - old) < FELT || Math.abs(ratio - 1) <= CHANCE;
    return new Line(now.name(), old, fresh, ratio, same ? Change.SAME : ratio < 1 ? Change.BETTER : Change.WORSE);
  }

  /// The line of a figure, where both have it.
  public Optional<Line> of(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }
}
