package guitara.boot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.BenchRequest;
import guitara.boot.BenchResult;
import guitara.boot.DatabaseChoice;
import guitara.boot.LoadRequest;
import guitara.boot.LoadResult;
import guitara.boot.Surroundings;
import guitara.support.FxToolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The bench and the load test as the commands run them, from an empty folder; how long things take is not tested.
@Timeout(420)
class SpeedBenchIT {

  private static final List<String> WITH_FLOOR = List.of(
      "day-board", "month-calendar", "conflict-check", "alternatives", "booking", "move", "client-search", "sign-in");

  /// Its floor is another window, not a statement.
  private static final String START = "start";

  @Test
  void everyRowIsMeasuredAndManyDesksLoseNothing(@TempDir Path data) {
    FxToolkit.start();
    Surroundings surroundings = new Surroundings(Map.of(), System.getProperty("os.name"), data);
    BenchResult bench = new SpeedBench(surroundings).run(new BenchRequest(
        Optional.of("demo"), Optional.empty(), OptionalInt.of(3), DatabaseChoice.in(data), line -> { }));
    assertThat(bench.rows()).extracting(BenchResult.Row::name).containsAll(WITH_FLOOR)
        .contains("live", "day-from-cache", START, "scroll", "drag");
    assertThat(bench.size().appointments()).isPositive();
    assertThat(bench.rows()).allSatisfy(row -> {
      assertThat(row.useCase().p50()).as(row.name()).isPositive().isLessThanOrEqualTo(row.useCase().p99());
      assertThat(row.statements() > 0).as(row.name()).isEqualTo(WITH_FLOOR.contains(row.name()));
      assertThat(row.floor().isPresent()).as(row.name())
          .isEqualTo(WITH_FLOOR.contains(row.name()) || row.name().equals(START));
      assertThat(row.verdict()).as(row.name()).isIn("ok", "missed");
    });

    LoadResult load = new ManyDesks(surroundings).run(
        new LoadRequest(4, 5, 600, DatabaseChoice.in(data), line -> { }));
    assertThat(load.intents()).isPositive();
    assertThat(load.acknowledged()).as("%s", load).isPositive();
    assertThat(load.doubleBookings()).as("%s", load).isZero();
    assertThat(load.acknowledgedMissing()).as("%s", load).isZero();
    assertThat(load.errors()).as("%s", load).isZero();
    assertThat(load.live().missed()).as("%s", load).isZero();
    assertThat(load.live().seen()).as("%s", load).isPositive();
  }
}
