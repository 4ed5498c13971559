package guitara.desk.client;

import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.Clock;
import java.util.function.Supplier;

/// What every client screen needs.
///
/// @param texts with the bundle `client`
/// @param homeRegion of phone numbers typed without a country code; a desk may change its branch
/// @param clock in the zone of the branch that the desk works for now
public record ClientContext(
    Texts texts, Formats formats, Tasks tasks, ClientAccess clients, Supplier<String> homeRegion, Clock clock) {

  /// Where phone numbers typed without a country code belong now.
  String region() {
    return homeRegion.get();
  }

  /// Words in the time of the branch that the desk works for now.
  public ClientWords words() {
    return new ClientWords(texts, formats, region(), clock);
  }
}
