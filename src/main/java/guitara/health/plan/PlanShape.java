package guitara.health.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The nodes of a plan with the tables and indexes they use, from the top; no costs, no rows, no values.
///
/// @param lines one for each node, indented by two blanks for each level
record PlanShape(List<String> lines) {

  private static final String WHOLE_TABLE = "Seq Scan on ";

  PlanShape {
    lines = List.copyOf(lines);
  }

  /// Reads a plan as `EXPLAIN (FORMAT JSON)` prints it.
  ///
  /// @param top its topmost node
  static PlanShape of(JsonNode top) {
    List<String> lines = new ArrayList<>();
    add(lines, top, "");
    return new PlanShape(lines);
  }

  /// Reads what [#text] wrote.
  static PlanShape ofText(String text) {
    return new PlanShape(text.lines().toList());
  }

  private static void add(List<String> lines, JsonNode node, String indent) {
    lines.add(indent + told(node));
    node.path("Plans").forEach(below -> add(lines, below, indent + "  "));
  }

  private static String told(JsonNode node) {
    StringBuilder line = new StringBuilder();
    if (node.has("Join Type") && !"Inner".equals(node.path("Join Type").asString())) {
      line.append(node.path("Join Type").asString()).append(' ');
    }
    line.append(node.path("Node Type").asString());
    if (node.has("Index Name")) {
      line.append(" using ").append(node.path("Index Name").asString());
    }
    if (node.has("Relation Name")) {
      line.append(" on ").append(node.path("Relation Name").asString());
    }
    return line.toString();
  }

  String text() {
    return String.join("\n", lines);
  }

  /// The tables that are read from end to end.
  Set<String> wholeTables() {
    Set<String> tables = new TreeSet<>();
    for (String line : lines) {
      int at = line.indexOf(WHOLE_TABLE);
      if (at >= 0) {
        tables.add(line.substring(at + WHOLE_TABLE.length()));
      }
    }
    return tables;
  }

  /// The lines of this that the other has not: what is new about it.
  List<String> beyond(PlanShape other) {
    List<String> rest = new ArrayList<>(other.lines.stream().map(String::strip).toList());
    return lines.stream().map(String::strip).filter(line -> !rest.remove(line)).toList();
  }
}
