package guitara.desk.client;

import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.Clock;

/// What every client screen needs.
///
/// @param texts with the bundle `client`
/// @param region of phone numbers typed without a country code
/// @param clock in the branch's zone
public record ClientContext(
    Texts texts, Formats formats, Tasks tasks, ClientAccess clients, String region, Clock clock) {

  ClientWords words() {
    return new ClientWords(texts, formats, region, clock);
  }
}
