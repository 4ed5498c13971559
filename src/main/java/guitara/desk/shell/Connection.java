package guitara.desk.shell;

import guitara.database.Trouble;
import java.time.Instant;
import java.util.Optional;

/// How the desk stands with its server.
public sealed interface Connection {

  /// Answers come.
  record Connected(String server, long roundTripMillis) implements Connection {
  }

  /// Answers come, but not everything goes as it should.
  record Limited(Limit limit) implements Connection {
  }

  /// No answer since then; the screens show what was known at that moment.
  ///
  /// @param said why a server of the program's own does not come back, as a sentence
  record Away(Instant since, Trouble why, Optional<String> said) implements Connection {

    public Away(Instant since) {
      this(since, Trouble.AWAY, Optional.empty());
    }
  }

  /// The first answer has not come yet.
  record Connecting() implements Connection {
  }

  /// What is wrong with a server that answers.
  enum Limit {
    /// It takes no changes: a standby, or a server that is being moved.
    READ_ONLY,
    /// Its guard against double bookings is gone.
    UNGUARDED,
    /// A newer program has changed the database since this one began.
    NEWER,
    /// The database is older than this program, as after a backup was taken back.
    OLDER
  }
}
