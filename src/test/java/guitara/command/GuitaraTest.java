package guitara.command;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.BenchResult;
import guitara.boot.BenchResult.Target;
import guitara.boot.Composition;
import guitara.boot.DataResult;
import guitara.boot.DrillResult;
import guitara.boot.LoadResult;
import guitara.boot.Percentiles;
import guitara.boot.Surroundings;
import guitara.boot.TourResult;
import guitara.database.CannotGoOn;
import guitara.support.NoPicture;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GuitaraTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private long lost;
  private double bookingMs = 3;
  private TourResult tour = new TourResult(List.of(new TourResult.Step("book", true, 12, "01.png")));

  @ParameterizedTest
  @ValueSource(strings = {
    "--help", "desk --help", "tour --help", "database --help", "database start --help", "database migrate --help",
    "database status --help", "data --help", "data generate --help", "drill --help", "workstation --help",
    "bench --help", "loadtest --help", "workstation join --help", "workstation leave --help",
    "workstation status --help",
  })
  void everyCommandExplainsItself(String line) {
    assertThat(run(line)).isZero();
    assertThat(out.toString()).startsWith("Usage: guitara");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "dance", "database", "data", "desk --dance", "tour", "tour --out x --theme pink", "data generate",
    "data generate --profile huge", "database status --db mysql://x --user u", "database status --user u",
    "bench --rounds 0", "bench --profile huge", "bench --compare none.json", "loadtest", "loadtest --desks 4",
    "loadtest --desks 0 --seconds 5", "drill", "drill kill --rounds 0", "workstation",
    "workstation join", "workstation join --name guitara_ws_1",
    "workstation join --name guitara_ws_1 --db jdbc:postgresql://server/guitara",
    "workstation join --name guitara_ws_1 --db jdbc:postgresql://server/guitara ABCD",
    "database start --port 99999", "database start --port many",
  })
  void wrongUseIsExplainedOnStandardError(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aServerThatCannotBeReachedIsThree() {
    environment.put("GUITARA_DB_PASSWORD", "x");
    assertThat(run("database status --db jdbc:postgresql://127.0.0.1:1/guitara --user u")).isEqualTo(3);
    assertThat(err.toString()).startsWith("The database at jdbc:postgresql://127.0.0.1:1/guitara cannot be reached");
  }

  @Test
  void aWrongPasswordIsThreeAndIsNotRepeated() {
    environment.put("GUITARA_DB_PASSWORD", "wrong-one");
    assertThat(run("database status --db " + TestServer.credentials().url() + " --user guitara_workstation"))
        .isEqualTo(3);
    assertThat(err.toString()).startsWith("The password of guitara_workstation is not the one that")
        .doesNotContain("wrong-one");
  }

  @Test
  void statusSaysVersionAndServerAsJson() {
    TestDatabase database = TestServer.freshDatabase();
    environment.put("GUITARA_DB_PASSWORD", database.workstation().password().value());
    assertThat(run("database status --json - --db " + database.url() + " --user guitara_workstation")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("version").asString()).matches("\\d{3}");
    assertThat(json.get("pending").isEmpty()).isTrue();
    assertThat(json.get("server").asString()).startsWith(TestServer.version());
  }

  @Test
  void anAdministratorSetsASharedServerUpByMigrating() throws IOException {
    environment.put("GUITARA_DATA", folder.toString());
    environment.put("GUITARA_DB_PASSWORD", TestServer.credentials().superuser().password().value());
    String url = TestServer.credentials().url().replace("/guitara?", "/front_desk?");
    assertThat(run("database migrate --db " + url + " --user postgres --json " + folder.resolve("r.json"))).isZero();
    assertThat(Files.readString(folder.resolve("r.json"))).contains("\"pending\" : [ ]");
    environment.put("GUITARA_DB_PASSWORD", TestServer.credentials().workstation().password().value());
    assertThat(run("database status --db " + url + " --user guitara_workstation")).isZero();
  }

  @Test
  void theDataFolderIsTheDefault() {
    environment.put("GUITARA_DB_URL", "jdbc:postgresql://127.0.0.1:1/guitara");
    environment.put("GUITARA_DB_USER", "u");
    environment.put("GUITARA_DB_PASSWORD", "x");
    assertThat(run("database status")).isEqualTo(3);
  }

  @Test
  void withoutADisplayTheDeskRunsTheTour() {
    assertThat(run("desk")).isZero();
    assertThat(err.toString()).contains("There is no display here").contains("The tour runs instead");
    assertThat(out.toString()).contains("book 12 ms 01.png");
  }

  @Test
  void aTourStepThatFailedIsOne() {
    tour = new TourResult(List.of(new TourResult.Step("book", false, 12, "01.png")));
    assertThat(run("tour --json - --out " + folder)).isEqualTo(1);
    assertThat(out.toString()).contains("\"ok\" : false");
  }

  @Test
  void generatedRowsAreCounted() {
    assertThat(run("data generate --profile demo --json -")).isZero();
    assertThat(out.toString()).contains("\"client\" : 400").contains("\"seconds\" : 1.5");
  }

  @Test
  void aDrillThatLostSomethingIsOne() {
    assertThat(run("drill kill --rounds 3 --json -")).isZero();
    assertThat(out.toString()).contains("\"rounds\" : 3", "\"acknowledgedLost\" : 0", "\"doubled\" : 0",
        "\"recoveryMs\" : 640");
    lost = 1;
    assertThat(run("drill kill")).isEqualTo(1);
    assertThat(out.toString()).contains("30 rounds, 900 bookings acknowledged, 1 lost");
  }

  private BenchResult bench(int rounds) {
    Target target = new Target("P04", "p95", 150);
    Percentiles taken = new Percentiles(2.5, bookingMs, bookingMs);
    return new BenchResult(new BenchResult.Machine("Linux", 2, 512, "25", "PostgreSQL 18.6"), "demo",
        new BenchResult.Size(3000, 400, 30), List.of(new BenchResult.Row("booking", "one treatment", rounds, taken,
            Optional.of(new Percentiles(2, 3, 4)), OptionalDouble.of(1.25), 3, target,
            List.of(new BenchResult.Goal("ratio", 1.2, false), new BenchResult.Goal("p50", 30, true)),
            target.metBy(taken) ? "ok" : "missed")));
  }

  @Test
  void aBenchSaysItsFiguresAndAMissedTargetIsOne() {
    assertThat(run("bench --rounds 7 --json -")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.propertyNames()).contains("machine", "profile", "rows");
    JsonNode row = json.path("rows").get(0);
    assertThat(row.propertyNames())
        .contains("name", "useCase", "floor", "ratio", "statements", "target", "verdict");
    assertThat(row.path("useCase").propertyNames()).containsExactlyInAnyOrder("p50", "p95", "p99");
    assertThat(row.path("floor").path("p99").asDouble()).isEqualTo(4);
    assertThat(row.path("rounds").asInt()).isEqualTo(7);
    assertThat(row.path("verdict").asString()).isEqualTo("ok");
    bookingMs = 151;
    assertThat(run("bench")).isEqualTo(1);
    assertThat(out.toString()).contains("2.50 / 151.00 / 151.00", "p95 < 150 (P04)",
        "missed (ratio above our own 1.2)");
  }

  @Test
  void aBenchStandsBesideAnEarlierOne() throws IOException {
    Path earlier = folder.resolve("earlier.json");
    assertThat(run("bench --json " + earlier)).isZero();
    bookingMs = 9;
    assertThat(run("bench --compare " + earlier)).isZero();
    assertThat(out.toString()).containsSubsequence("2.50 / 9.00 / 9.00", "before", "2.50 / 3.00 / 3.00", "1.25");
    Files.writeString(earlier, "no such thing");
    assertThat(run("bench --compare " + earlier)).isEqualTo(2);
  }

  @Test
  void aLoadTestThatLostSomethingIsOne() {
    assertThat(run("loadtest --desks 4 --seconds 5 --json -")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.propertyNames()).contains("intents", "perMinute", "p50", "p95", "p99", "refused", "errors",
        "doubleBookings", "acknowledgedMissing", "live");
    assertThat(json.path("live").propertyNames()).contains("p50", "p99", "missed");
    lost = 1;
    assertThat(run("loadtest --desks 4 --seconds 5")).isEqualTo(1);
    assertThat(out.toString()).contains("12 bookings acknowledged, 1 of them not as was said");
  }

  private int run(String line) {
    Composition composition = new Composition(
        request -> {
          throw CannotGoOn.noDatabase("No window in tests.");
        },
        request -> 0,
        request -> tour,
        request -> new DataResult(Map.of("client", 400L), 1.5),
        request -> new DrillResult(List.of(
            new DrillResult.Drill(request.name(), request.rounds(), 900, lost, 0, 0, 12, 640))),
        request -> bench(request.rounds().orElse(200)),
        request -> new LoadResult(request.desks(), request.seconds(), 192, 960, 4, 9, 20, 3, 0, 12, 0, lost,
            new LoadResult.Live(6, 18, 40, 0)),
        new NoPicture());
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
    return Guitara.run(composition, new Terminal(new Surroundings(environment, "Linux", folder),
        question -> Optional.empty(), new PrintWriter(out), new PrintWriter(err)), arguments);
  }
}
