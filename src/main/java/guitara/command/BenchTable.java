package guitara.command;

import guitara.boot.BenchResult;
import guitara.boot.BenchResult.Row;
import guitara.boot.Percentiles;
import guitara.database.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    lines.add(text("%s, %d cores, Java %s with %,d MB, %s; profile %s: %,d bookings, %,d clients, %,d staff",
        machine.system(), machine.cores(), machine.java(), machine.memoryMb(), machine.server(), result.profile(),
        result.size().appointments(), result.size().clients(), result.size().staff()));
    lines.add(text(LINE, "ms", "use case p50/p95/p99", "floor p50/p95/p99", "ratio", "stmts", "target", ""));
    for (Row row : result.rows()) {
      lines.add(line(row));
      JsonNode before = earlier.get(row.name());
      if (before != null) {
        lines.add(text(LINE, "  before", figures(before.path("useCase")), figures(before.path("floor")),
            before.path("ratio").isNumber() ? text("%.2f", before.path("ratio").asDouble()) : "",
            text("%.1f", before.path("statements").asDouble()), "", before.path("verdict").asString("")));
      }
      lines.add("  " + row.of() + "; " + row.rounds() + " rounds");
    }
    return String.join("\n", lines);
  }

  private static String line(Row row) {
    String goal = row.goal().isPresent() && row.ratio().isPresent()
        && row.ratio().getAsDouble() > row.goal().getAsDouble()
        ? text(" (above the %.1f of our own)", row.goal().getAsDouble()) : "";
    return text(LINE, row.name(), figures(row.useCase()), row.floor().map(BenchTable::figures).orElse(""),
        row.ratio().isPresent() ? text("%.2f", row.ratio().getAsDouble()) : "", text("%.1f", row.statements()),
        text("%s < %.0f (%s)", row.target().at(), row.target().ms(), row.target().seed()), row.verdict() + goal);
  }

  private static String figures(Percentiles taken) {
    return text("%.2f / %.2f / %.2f", taken.p50(), taken.p95(), taken.p99());
  }

  private static String figures(JsonNode taken) {
    return taken.isObject()
        ? figures(new Percentiles(
            taken.path("p50").asDouble(), taken.path("p95").asDouble(), taken.path("p99").asDouble()))
        : "";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
