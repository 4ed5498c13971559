package guitara.health.advise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a plan that reads a table from end to end would have liked to look up there.
///
/// @param table name of the table that is scanned
/// @param equal columns that are compared with one value
/// @param joined columns by which rows of other tables are matched
/// @param range columns that are compared with a range
record Wish(String schema, String table, Set<String> equal, Set<String> joined, Set<String> range) {

  private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_$]*)";

  /// All wishes of a plan.
  static List<Wish> of(JsonNode plan) {
    List<Wish> wishes = new ArrayList<>();
    collect(plan, List.of(), wishes);
    return wishes;
  }

  private static void collect(JsonNode node, List<JsonNode> above, List<Wish> wishes) {
    if ("Seq Scan".equals(node.path("Node Type").asString())) {
      wishes.add(of(node, above));
    }
    List<JsonNode> path = new ArrayList<>(above);
    path.add(node);
    node.path("Plans").forEach(below -> collect(below, path, wishes));
  }

  private static Wish of(JsonNode scan, List<JsonNode> above) {
    String alias = scan.path("Alias").asString();
    String filter = scan.path("Filter").asString("");
    Set<String> joined = new LinkedHashSet<>();
    for (JsonNode node : above) {
      for (String condition : List.of("Hash Cond", "Merge Cond", "Join Filter")) {
        columns(node.path(condition).asString(""), alias, "=").forEach(joined::add);
      }
    }
    return new Wish(scan.path("Schema").asString(), scan.path("Relation Name").asString(),
        columns(filter, alias, "=").collect(LinkedHashSet::new, Set::add, Set::addAll), joined,
        columns(filter, alias, "[<>]=?").collect(LinkedHashSet::new, Set::add, Set::addAll));
  }

  /// The columns of a table that a condition compares in one way, on either side of the sign. Those in a condition with
  /// OR count too: the trial shows whether they help.
  private static Stream<String> columns(String condition, String alias, String sign) {
    String column = Pattern.quote(alias) + "\\." + NAME + "(?:\\)?::[a-z ]+)*\\)?";
    Stream<String> left = Pattern.compile("(?<![a-z0-9_])" + column + " " + sign + " ").matcher(condition).results()
        .map(Wish::name);
    Stream<String> right = Pattern.compile(" " + sign + " \\(?" + column).matcher(condition).results()
        .map(Wish::name);
    return Stream.concat(left, right);
  }

  private static String name(MatchResult found) {
    String name = Objects.requireNonNull(found.group(1));
    return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
  }

  /// The columns of an index that would serve it, the best first; empty where nothing can be looked up.
  List<List<String>> candidates() {
    List<List<String>> all = new ArrayList<>();
    List<String> plain = new ArrayList<>(equal);
    range.stream().filter(column -> !equal.contains(column)).findFirst().ifPresent(plain::add);
    if (!plain.isEmpty()) {
      all.add(plain);
    }
    for (String join : joined) {
      List<String> withJoin = new ArrayList<>(List.of(join));
      equal.stream().filter(column -> !column.equals(join)).forEach(withJoin::add);
      all.add(withJoin);
    }
    return all;
  }
}
