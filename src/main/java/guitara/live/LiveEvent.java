package guitara.live;

import guitara.database.Heartbeat;
import guitara.database.Trouble;
import java.util.Optional;

/// What the live feed tells its subscribers, on the feed's own thread.
public sealed interface LiveEvent {

  /// Something was committed, by this program or another.
  record Changed(Change change) implements LiveEvent {}

  /// The link was down or has just begun: anything may have changed, so nothing remembered may be trusted.
  record Resync() implements LiveEvent {}

  /// The link lives; measured at every heartbeat.
  record Connected(String server, Heartbeat beat) implements LiveEvent {}

  /// The server cannot be reached or used; the feed keeps trying.
  ///
  /// @param said why a server that this program itself looks after does not come back, as a sentence
  record Away(Trouble why, Optional<String> said) implements LiveEvent {}
}
