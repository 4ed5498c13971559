package guitara.access;

import guitara.access.AuditEntry.Difference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What became of each column, from a row before and after.
final class Differences {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Differences() {}

  /// @param before the columns as they were, as an object; empty for a new row
  /// @param after the columns as they are, as an object; empty for a row that was deleted
  static List<Difference> between(String before, String after) {
    JsonNode old = JSON.readTree(before.isEmpty() ? "{}" : before);
    JsonNode fresh = JSON.readTree(after.isEmpty() ? "{}" : after);
    Set<String> columns = new LinkedHashSet<>(old.propertyNames());
    columns.addAll(fresh.propertyNames());
    return columns.stream().sorted()
        .map(column -> new Difference(column, text(old.path(column)), text(fresh.path(column))))
        .filter(difference -> !difference.before().equals(difference.after()))
        .toList();
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isString() ? value.asString() : value.toString();
  }
}
