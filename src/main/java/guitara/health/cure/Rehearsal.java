package guitara.health.cure;

import java.time.Duration;

/// A cure tried in a transaction that was rolled back.
///
/// @param possible whether it can be rehearsed at all
/// @param succeeded whether the rehearsal went through
/// @param why what stood in the way, as the server says it; empty where nothing did
/// @param took how long it held its locks
public record Rehearsal(boolean possible, boolean succeeded, String why, Duration took) {

  static Rehearsal impossible(String why) {
    return new Rehearsal(false, false, why, Duration.ZERO);
  }
}
