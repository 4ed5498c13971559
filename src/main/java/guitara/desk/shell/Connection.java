package guitara.desk.shell;

import java.time.Instant;

/// How the desk stands with its server.
public sealed interface Connection {

  /// Answers come.
  record Connected(String server, long roundTripMillis) implements Connection {
  }

  /// No answer since then; the screens show what was known at that moment.
  record Away(Instant since) implements Connection {
  }

  /// The first answer has not come yet.
  record Connecting() implements Connection {
  }
}
