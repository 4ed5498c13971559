package guitara.command;

import guitara.boot.BenchResult;
import guitara.boot.BenchResult.Row;
import guitara.boot.Percentiles;
import guitara.database.CannotGoOn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A bench's figures for people, on request beside those of an earlier run.
///
/// @param earlier the earlier run's rows by name
record BenchTable(Map<String, JsonNode> earlier) {

  private static final String LINE = "%-15s %24s %24s %6s %5s  %-16s %s";

  static BenchTable alone() {
    return new BenchTable(Map.of());
  }

  static BenchTable beside(Path file) {
    try {
      Map<String, JsonNode> rows = new HashMap<>();
      JsonMapper.builder().build().readTree(Files.readString(file)).path("rows")
          .forEach(row -> rows.put(row.path("name").asString(), row));
      return new BenchTable(Map.copyOf(rows));
    } catch (IOException | JacksonException e) {
      throw CannotGoOn.wrongUse("The file " + file + " is no result of bench --json.");
    }
  }

  String of(BenchResult result) {
    List<String> lines = new ArrayList<>();
    BenchResult.Machine machine = result.machine();
    BenchResult.Size size = result.size();
    lines.add("%s, %s cores, Java %s with %s MB, %s; profile %s: %s bookings, %s clients, %s staff".formatted(
        machine.system(), machine.cores(), machine.java(), machine.memoryMb(), machine.server(), result.profile(),
        size.appointments(), size.clients(), size.staff()));
    lines.add(LINE.formatted("ms", "use case p50/p95/p99", "floor p50/p95/p99", "ratio", "stmts", "target", ""));
    for (Row row : result.rows()) {
      lines.add(line(row));
      JsonNode before = earlier.get(row.name());
      if (before != null) {
        lines.add(earlier(before));
      }
      lines.add("  " + row.of() + "; " + row.rounds() + " rounds");
    }
    return String.join("\n", lines);
  }

  private static String line(Row row) {
    String missed = row.goals().stream().filter(goal -> !goal.reached())
        .map(goal -> goal.of() + " above our own " + fixed(goal.most(), 1)).collect(Collectors.joining(", "));
    return LINE.formatted(row.name(), figures(row.useCase()), row.floor().map(BenchTable::figures).orElse(""),
        row.ratio().isPresent() ? fixed(row.ratio().getAsDouble(), 2) : "", fixed(row.statements(), 1),
        row.target().at() + " < " + fixed(row.target().ms(), 0) + " (" + row.target().seed() + ")",
        row.verdict() + (missed.isEmpty() ? "" : " (" + missed + ")"));
  }

  private static String earlier(JsonNode row) {
    JsonNode ratio = row.path("ratio");
    return LINE.formatted("  before", figures(row.path("useCase")), figures(row.path("floor")),
        ratio.isNumber() ? fixed(ratio.asDouble(), 2) : "", fixed(row.path("statements").asDouble(), 1), "",
        row.path("verdict").asString(""));
  }

  private static String figures(Percentiles taken) {
    return fixed(taken.p50(), 2) + " / " + fixed(taken.p95(), 2) + " / " + fixed(taken.p99(), 2);
  }

  private static String figures(JsonNode taken) {
    return taken.isObject()
        ? figures(new Percentiles(
            taken.path("p50").asDouble(), taken.path("p95").asDouble(), taken.path("p99").asDouble()))
        : "";
  }

  private static String fixed(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
