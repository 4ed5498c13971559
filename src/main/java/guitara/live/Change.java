package guitara.live;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Something committed in the database, as announced by its triggers (db/migration V006): ids and days, no content.
/// Only ever a hint to read again: any role can forge one.
///
/// @param branch 0 where the table belongs to no branch
/// @param days business days concerned; empty means any
/// @param ids rows concerned; empty means many
public record Change(String table, long branch, List<LocalDate> days, List<Long> ids) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public Change {
    days = List.copyOf(days);
    ids = List.copyOf(ids);
  }

  /// Empty where the payload is not one of this program's own.
  static Optional<Change> parse(String payload) {
    try {
      JsonNode json = JSON.readTree(payload);
      JsonNode table = json.path("table");
      JsonNode branch = json.path("branch");
      boolean ours = table.isString() && !table.asString().isBlank() && isIdOrMissing(branch)
          && isList(json.path("days"), JsonNode::isString) && isList(json.path("ids"), Change::isId);
      return ours
          ? Optional.of(new Change(
              table.asString(),
              branch.asLong(0),
              json.path("days").valueStream().map(day -> LocalDate.parse(day.asString())).toList(),
              json.path("ids").valueStream().map(JsonNode::asLong).toList()))
          : Optional.empty();
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isId(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private static boolean isIdOrMissing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || isId(node);
  }

  private static boolean isList(JsonNode node, Predicate<JsonNode> entry) {
    return node.isMissingNode() || (node.isArray() && node.valueStream().allMatch(entry));
  }

  public boolean isOf(String name) {
    return table.equals(name);
  }

  /// Whether a screen that shows this branch on this business day must look again.
  public boolean concerns(long branchId, LocalDate day) {
    return (branch == 0 || branch == branchId) && (days.isEmpty() || days.contains(day));
  }
}
