package guitara.boot.admin;

import guitara.admin.measure.Measuring;
import guitara.boot.BenchRequest;
import guitara.boot.BenchResult;
import guitara.boot.BenchResult.Machine;
import guitara.boot.Benchmark;
import guitara.boot.DatabaseChoice;
import guitara.boot.LoadRequest;
import guitara.boot.LoadResult;
import guitara.boot.LoadTest;
import guitara.boot.Percentiles;
import guitara.boot.Progress;
import guitara.database.CannotGoOn;
import guitara.database.CareConnections;
import guitara.database.Database;
import guitara.demo.DemoAccounts;
import guitara.health.ExamineDatabase;
import guitara.health.HealthReport;
import guitara.health.list.Checklists;
import guitara.health.measure.Measured;
import guitara.health.measure.Measured.Count;
import guitara.health.measure.Measured.Figure;
import guitara.health.measure.Measured.Kind;
import guitara.health.measure.Measured.Times;
import guitara.health.measure.Measurements;
import guitara.health.report.ReportFacts;
import guitara.ui.SystemDialogs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Measures for the administration with the commands' own benchmark and load test, on the database that it shows.
final class AdminMeasuring implements Measuring {

  private static final int QUICK_ROUNDS = 10;
  private static final int RATE = 12;

  private final Database database;
  private final Checklists checklists;
  private final Tools tools;
  private volatile boolean closed;

  /// What a face is measured with.
  ///
  /// @param choice the face's own database
  /// @param care the way to it as whoever looks after it, where that is known
  record Tools(
      Benchmark bench, LoadTest load, DatabaseChoice choice, Supplier<Optional<CareConnections>> care,
      SystemDialogs dialogs) {

    /// Where nothing can be measured.
    static Tools none() {
      String sentence = "This window was opened without anything to measure with.";
      return new Tools(request -> {
        throw CannotGoOn.refused(sentence);
      }, request -> {
        throw CannotGoOn.refused(sentence);
      }, DatabaseChoice.open(), Optional::empty, SystemDialogs.real());
    }
  }

  /// @param pool connections that the face holds at the most
  AdminMeasuring(Database database, int pool, Tools tools) {
    this.database = database;
    this.checklists = new Checklists(database, pool);
    this.tools = tools;
  }

  @Override
  public boolean isInvented() {
    return DemoAccounts.areHere(database);
  }

  @Override
  public Measured benchmark(boolean quick, Course course) {
    BenchResult result = tools.bench().run(new BenchRequest(Optional.empty(), Optional.empty(),
        quick ? OptionalInt.of(QUICK_ROUNDS) : OptionalInt.empty(), tools.choice(), progress(course)));
    BenchResult.Size size = result.size();
    return new Measured(Kind.BENCH, machine(result.machine()),
        "%,d bookings, %,d clients, %,d staff%s".formatted(
            size.appointments(), size.clients(), size.staff(), quick ? ", quick look" : ""),
        result.rows().stream().map(AdminMeasuring::figure).toList(), List.of());
  }

  private static Figure figure(BenchResult.Row row) {
    return new Figure(row.name(), row.of(), times(row.useCase()), row.floor().map(AdminMeasuring::times), row.ratio(),
        row.statements(), "%s < %.0f (%s)".formatted(row.target().at(), row.target().ms(), row.target().seed()),
        row.ok());
  }

  private static Times times(Percentiles taken) {
    return new Times(taken.p50(), taken.p95(), taken.p99());
  }

  @Override
  public Measured loadTest(int desks, int seconds, Course course) {
    LoadResult result = tools.load().run(new LoadRequest(desks, seconds, RATE, tools.choice(), progress(course)));
    String server = database.read(session ->
        session.createNativeQuery("SELECT 'PostgreSQL ' || current_setting('server_version')", String.class)
            .getSingleResult());
    LoadResult.Live live = result.live();
    return new Measured(Kind.LOAD, machine(Machine.here(server)),
        "%d desks, %d s, %.0f intents a minute".formatted(desks, seconds, result.perMinute()),
        List.of(
            new Figure("intents", "", new Times(result.p50(), result.p95(), result.p99()), Optional.empty(),
                OptionalDouble.empty(), 0, "p95 < 2000 (P11)",
                result.intents() > 0 && result.p95() < 2_000),
            new Figure("others-see", "", new Times(live.p50(), live.p99(), live.p99()), Optional.empty(),
                OptionalDouble.empty(), 0, "", true)),
        List.of(
            new Count("done", result.intents(), result.intents() > 0),
            new Count("acknowledged", result.acknowledged(), result.acknowledged() > 0),
            new Count("refused", result.refused(), true),
            new Count("errors", result.errors(), result.errors() == 0),
            new Count("double", result.doubleBookings(), result.doubleBookings() == 0),
            new Count("lost", result.acknowledgedMissing(), result.acknowledgedMissing() == 0),
            new Count("missed", live.missed(), live.missed() == 0)));
  }

  private static String machine(Machine machine) {
    return "%s, %d cores, Java %s with %d MB, %s".formatted(
        machine.system(), machine.cores(), machine.java(), machine.memoryMb(), machine.server());
  }

  private Progress progress(Course course) {
    return new Progress() {
      @Override
      public void accept(String line) {
        course.at(line);
      }

      @Override
      public void mayStop() {
        if (closed) {
          throw new CancellationException();
        }
        course.mayStop();
      }
    };
  }

  @Override
  public Optional<Examined> examine() {
    return tools.care().get().map(connections -> {
      HealthReport report = new ExamineDatabase(connections).examine(Optional.empty());
      return new Examined(report, ReportFacts.read(connections, report.schema()));
    });
  }

  @Override
  public Measurements measurements() {
    return new Measurements(database);
  }

  @Override
  public Checklists checklists() {
    return checklists;
  }

  @Override
  public SystemDialogs dialogs() {
    return tools.dialogs();
  }

  /// What is under way ends soon.
  void close() {
    closed = true;
  }
}
