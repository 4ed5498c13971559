package guitara.live;

import java.time.LocalDate;
import java.util.List;
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

  static Change parse(String payload) {
    JsonNode json = JSON.readTree(payload);
    return new Change(
        json.path("table").asString(""),
        json.path("branch").asLong(0),
        json.path("days").valueStream().map(day -> LocalDate.parse(day.asString())).toList(),
        json.path("ids").valueStream().map(JsonNode::asLong).toList());
  }

  public boolean isOf(String name) {
    return table.equals(name);
  }

  /// Whether a screen that shows this branch on this business day must look again.
  public boolean concerns(long branchId, LocalDate day) {
    return (branch == 0 || branch == branchId) && (days.isEmpty() || days.contains(day));
  }
}
