package guitara.admin.measure;

import guitara.admin.core.Chip;
import guitara.health.measure.Comparison;
import guitara.health.measure.Comparison.Line;
import guitara.health.measure.Measured;
import guitara.health.measure.Measured.Count;
import guitara.health.measure.Measured.Figure;
import guitara.health.measure.Measured.Times;
import guitara.health.measure.Run;
import guitara.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a measurement, on request beside another, into the words of the table.
record RunRows(Texts texts) {

  private static final String NONE = "";

  List<RunRow> of(Run run, Optional<Run> before) {
    Measured now = run.measured();
    Optional<Comparison> beside = before.map(old -> Comparison.of(old.measured(), now));
    return Stream.concat(
        now.figures().stream().map(figure -> figure(figure, beside.flatMap(it -> it.of(figure.name())))),
        now.counts().stream().map(count -> count(count, before))).toList();
  }

  private RunRow figure(Figure figure, Optional<Line> line) {
    return new RunRow(name(figure.name()), times(figure.times()), figure.floor().map(this::times).orElse(NONE),
        figure.ratio().isPresent() ? number(figure.ratio().getAsDouble(), 2) : NONE,
        figure.statements() > 0 ? number(figure.statements(), 1) : NONE, figure.target(),
        figure.target().isEmpty() ? Chip.NONE : verdict(figure.well()),
        line.map(it -> texts.format("admin.measure.ms", number(it.before(), 2))).orElse(NONE),
        line.map(this::change).orElse(Chip.NONE));
  }

  private RunRow count(Count count, Optional<Run> before) {
    String old = before.flatMap(run -> run.measured().counts().stream()
        .filter(it -> it.name().equals(count.name())).findFirst()).map(it -> whole(it.value())).orElse(NONE);
    return new RunRow(name(count.name()), whole(count.value()), NONE, NONE, NONE, NONE,
        count.well() ? Chip.NONE : verdict(false), old, Chip.NONE);
  }

  /// What the commands call it, where there are no other words.
  private String name(String row) {
    String key = "admin.measure.row." + row;
    return texts.bundle().containsKey(key) ? texts.get(key) : row;
  }

  private Chip verdict(boolean well) {
    return well ? new Chip(texts.get("admin.measure.met"), "green")
        : new Chip(texts.get("admin.measure.missed"), "red");
  }

  private Chip change(Line line) {
    String word = texts.format("admin.measure.change." + line.change(), number(line.ratio(), 2));
    String tone = switch (line.change()) {
      case BETTER -> "green";
      case SAME -> "grey";
      case WORSE -> "red";
    };
    return new Chip(word, tone);
  }

  /// A dash where it did not happen at all.
  private String times(Times times) {
    return times.p99() == 0 ? "–"
        : number(times.p50(), 1) + " / " + number(times.p95(), 1) + " / " + number(times.p99(), 1);
  }

  private String number(double value, int digits) {
    return String.format(texts.locale(), "%,." + digits + "f", value);
  }

  private String whole(long value) {
    return String.format(texts.locale(), "%,d", value);
  }
}
