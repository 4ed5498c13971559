package guitara.boot.bench;

import guitara.boot.BenchRequest;
import guitara.boot.BenchResult;
import guitara.boot.BenchResult.Goal;
import guitara.boot.BenchResult.Row;
import guitara.boot.BenchResult.Target;
import guitara.boot.Benchmark;
import guitara.boot.Surroundings;
import guitara.database.CannotGoOn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All rows of the bench, each with the target of the seed documents (domain 1) and the program's own ambition.
public final class SpeedBench implements Benchmark {

  private static final String P50 = "p50";
  private static final String P95 = "p95";
  private static final String P99 = "p99";
  private static final String OWN = "own";
  private static final String RATIO = "ratio";

  /// A row to come.
  ///
  /// @param rounds as many as make its p99 worth something, where it does not take too long
  private record Plan(String name, int rounds, Target target, Maker maker, List<Aim> aims) {

    Plan(String name, int rounds, Target target, Maker maker, Aim... aims) {
      this(name, rounds, target, maker, List.of(aims));
    }
  }

  /// @param of `ratio` or a percentile
  private record Aim(String of, double most) {

    Goal on(Measured measured) {
      double figure = of.equals(RATIO) ? measured.ratio().orElse(0) : measured.useCase().at(of);
      return new Goal(of, most, figure <= most);
    }
  }

  @FunctionalInterface
  private interface Maker {

    Measured make(BenchRows rows, int warmUp, int rounds) throws SQLException;
  }

  private static final List<Plan> PLANS = List.of(
      new Plan("day-board", 200, new Target("P02", P95, 300), BenchRows::dayBoard,
          new Aim(RATIO, 1.5), new Aim(P50, 30)),
      new Plan("month-calendar", 100, new Target("P10", P95, 100), BenchRows::monthCalendar, new Aim(RATIO, 1.5)),
      new Plan("conflict-check", 400, new Target("P07", P95, 100), BenchRows::conflictCheck, new Aim(RATIO, 1.2)),
      new Plan("alternatives", 100, new Target("P10", P95, 100), BenchRows::alternatives),
      new Plan("booking", 200, new Target("P04", P95, 150), BenchRows::booking, new Aim(RATIO, 1.5)),
      new Plan("move", 200, new Target("P10", P95, 100), BenchRows::move, new Aim(RATIO, 1.5)),
      new Plan("client-search", 300, new Target("P09", P95, 50), BenchRows::clientSearch, new Aim(P95, 10)),
      new Plan("sign-in", 30, new Target("P12", P95, 1_000), BenchRows::signIn),
      new Plan("live", 60, new Target("P08", P99, 50), BenchRows::live),
      new Plan("day-from-cache", 100, new Target("P02", P95, 300), BenchRows::dayFromCache, new Aim(P50, 30)),
      new Plan("start", 10, new Target(OWN, P50, 2_500), BenchRows::start),
      new Plan("scroll", 600, new Target(OWN, P99, 50), BenchRows::scroll, new Aim(P50, 25)),
      new Plan("drag", 600, new Target(OWN, P99, 50), BenchRows::drag, new Aim(P50, 25)));

  /// Rows that open windows, which would stand in the way of whoever sits before one.
  private static final Set<String> WITH_WINDOWS = Set.of("day-from-cache", "start", "scroll", "drag");

  private final Surroundings surroundings;
  private final List<Plan> all;

  public SpeedBench(Surroundings surroundings) {
    this(surroundings, PLANS);
  }

  private SpeedBench(Surroundings surroundings, List<Plan> all) {
    this.surroundings = surroundings;
    this.all = all;
  }

  /// Without the rows that open windows of their own: for whoever measures from a screen.
  public SpeedBench withoutWindows() {
    return new SpeedBench(
        surroundings, all.stream().filter(plan -> !WITH_WINDOWS.contains(plan.name())).toList());
  }

  @Override
  public BenchResult run(BenchRequest request) {
    List<Plan> plans = all.stream()
        .filter(plan -> request.only().map(plan.name()::contains).orElse(true)).toList();
    if (plans.isEmpty()) {
      throw CannotGoOn.wrongUse("There is no row “" + request.only().orElse("") + "”; there are: "
          + all.stream().map(Plan::name).collect(Collectors.joining(", ")));
    }
    try (BenchHouse house =
            BenchHouse.open(surroundings, request.database(), request.profile(), request.progress());
        BenchRows rows = new BenchRows(house, request.rounds().isPresent(), request.progress()::mayStop)) {
      List<Row> done = new ArrayList<>();
      for (Plan plan : plans) {
        request.progress().mayStop();
        int rounds = request.rounds().orElse(plan.rounds());
        request.progress().accept("Measuring " + plan.name() + ": " + rounds + " rounds …");
        done.add(judged(plan, rounds, plan.maker().make(rows, Math.max(1, rounds / 4), rounds)));
      }
      return new BenchResult(BenchResult.Machine.here(house.server()), request.profile().orElse("as found"),
          house.size(), done);
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("The measurement was cut short: " + e.getMessage(), e);
    }
  }

  private static Row judged(Plan plan, int rounds, Measured measured) {
    boolean met = plan.target().metBy(measured.useCase());
    return new Row(plan.name(), measured.of(), rounds, measured.useCase(), measured.floor(), measured.ratio(),
        measured.statements(), plan.target(), plan.aims().stream().map(aim -> aim.on(measured)).toList(),
        met ? "ok" : "missed");
  }
}
