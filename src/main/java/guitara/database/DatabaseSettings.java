package guitara.database;

import java.time.Duration;

/// Where the shared database is, who signs in, and how many connections this program may hold.
///
/// @param application shown to whoever keeps the server well, e.g. `guitara desk`
/// @param poolSize connections at the most, 1 to 50 (a desk needs 4; seeds 000 and 001 name 20 as one
///     program's limit)
/// @param patience how long an action waits for a free connection before it says that the server is away
/// @param lockPatience how long a booking waits for a competitor on the same slot before it says so
public record DatabaseSettings(
    String url, Login login, String application, int poolSize, Duration patience, Duration lockPatience) {

  public DatabaseSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("The database address must begin with jdbc:postgresql:");
    }
    if (poolSize < 1 || poolSize > 50) {
      throw new IllegalArgumentException("The pool holds 1 to 50 connections, not " + poolSize);
    }
    if (patience.toMillis() < 250) {
      throw new IllegalArgumentException("The pool waits at least 250 ms for a connection");
    }
    if (!lockPatience.isPositive()) {
      throw new IllegalArgumentException("A booking must wait a little for a competitor");
    }
  }

  /// The settings of a workstation: four connections, two seconds of patience, 300 ms for a competitor.
  public static DatabaseSettings workstation(String url, Login login, String application) {
    return new DatabaseSettings(url, login, application, 4, Duration.ofSeconds(2), Duration.ofMillis(300));
  }
}
