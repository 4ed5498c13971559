package guitara.database;

import java.time.Duration;
import java.util.function.Supplier;

/// Where the shared database is, who signs in, and how many connections this program may hold.
///
/// @param address asked for each new connection: a server of the program's own may come back on another port
/// @param application shown to whoever keeps the server well, e.g. `guitara desk`
/// @param poolSize connections at the most, 1 to 50 (a desk needs 4; seeds 000 and 001 name 20 as one
///     program's limit)
/// @param patience how long an action waits for a free connection before it says that the server is away
/// @param lockPatience how long a booking waits for a competitor on the same slot before it says so
public record DatabaseSettings(
    Supplier<String> address, Login login, String application, int poolSize, Duration patience, Duration lockPatience) {

  public DatabaseSettings {
    if (!address.get().startsWith("jdbc:postgresql:")) {
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

  public DatabaseSettings(
      String url, Login login, String application, int poolSize, Duration patience, Duration lockPatience) {
    this(() -> url, login, application, poolSize, patience, lockPatience);
  }

  /// The settings of a workstation: four connections, two seconds of patience, 300 ms for a competitor.
  public static DatabaseSettings workstation(String url, Login login, String application) {
    return workstation(() -> url, login, application);
  }

  /// The settings of a workstation whose server may move.
  public static DatabaseSettings workstation(Supplier<String> address, Login login, String application) {
    return new DatabaseSettings(address, login, application, 4, Duration.ofSeconds(2), Duration.ofMillis(300));
  }

  /// Where the database is now.
  public String url() {
    return address.get();
  }
}
