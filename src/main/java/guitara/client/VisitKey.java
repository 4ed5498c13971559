package guitara.client;

import java.time.Instant;

/// The last visit of a page: where the next one begins.
public record VisitKey(Instant at, long appointment) {

  /// Before the newest.
  public static final VisitKey START = new VisitKey(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
}
