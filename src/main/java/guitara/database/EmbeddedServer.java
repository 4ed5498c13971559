package guitara.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// The PostgreSQL that the program brings along, shared by all faces on this computer that name the same folder.
///
/// Whoever comes first starts it, detached; whoever comes later joins. Each holds one connection as a sign of presence,
/// so that the last one to leave stops the server, and a killed face is forgotten without anybody's help.
public final class EmbeddedServer implements AutoCloseable {

  private final EmbeddedServerStart start;
  private final boolean firstStart;
  private volatile EmbeddedServerPresence presence;

  private EmbeddedServer(EmbeddedServerStart start, boolean firstStart, EmbeddedServerPresence presence) {
    this.start = start;
    this.firstStart = firstStart;
    this.presence = presence;
  }

  /// Joins the folder's running server or starts it, creating everything at the very first start.
  ///
  /// @throws CannotGoOn with one sentence if it cannot be had
  public static EmbeddedServer open(EmbeddedServerOptions options, Consumer<String> progress) {
    EmbeddedServerFolder folder = new EmbeddedServerFolder(options);
    folder.prepare();
    boolean first = !folder.hasCluster();
    EmbeddedServerStart start = new EmbeddedServerStart(folder, progress);
    return new EmbeddedServer(start, first, arrive(start));
  }

  /// Where the server was when it last answered, with its logins; never waits, not even for a server that comes back.
  public Credentials credentials() {
    return presence.credentials();
  }

  public EmbeddedServerOptions options() {
    return start.options();
  }

  /// Whether the data folder had no database before this call.
  public boolean firstStart() {
    return firstStart;
  }

  /// Whether no other program's face needs the server at this moment.
  public synchronized boolean isOnlyFace() {
    return presence.isOnlyFace();
  }

  /// Brings a server back that was killed, or whose own files were changed, under us; does nothing while it answers and
  /// is whole. The port may have changed.
  ///
  /// @throws CannotGoOn with one sentence if it does not come back
  public synchronized void ensureRunning() {
    if (!presence.answers() || !isWhole()) {
      presence.forget();
      presence = arrive(start);
    }
  }

  private boolean isWhole() {
    try {
      return start.runsFromWholeFiles();
    } catch (IOException e) {
      throw cannotStart(start, e);
    }
  }

  /// Leaves; the server stops if nobody else is connected any more. Close your own pool before.
  @Override
  public synchronized void close() {
    try (EmbeddedServerLock _ = EmbeddedServerLock.take(options().folder())) {
      if (presence.isAlone()) {
        start.stop();
        presence.forget();
      } else {
        presence.leave();
      }
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The database in " + options().folder() + " could not be stopped.", e);
    }
  }

  /// Stops the server whoever is connected: for tests, and for a keeper who has to.
  public synchronized void stopNow() {
    presence.leave();
    try (EmbeddedServerLock _ = EmbeddedServerLock.take(options().folder())) {
      start.stop();
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The database in " + options().folder() + " could not be stopped.", e);
    }
  }

  private static EmbeddedServerPresence arrive(EmbeddedServerStart start) {
    try (EmbeddedServerLock _ = EmbeddedServerLock.take(start.options().folder())) {
      Optional<EmbeddedServerPresence> running = start.join();
      return running.isPresent() ? running.get() : start.start();
    } catch (IOException e) {
      throw cannotStart(start, e);
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase(
          "The database in " + start.options().folder() + " runs but cannot be used: " + e.getMessage(), e);
    }
  }

  private static CannotGoOn cannotStart(EmbeddedServerStart start, IOException e) {
    Path folder = start.options().folder();
    return CannotGoOn.noDatabase(EmbeddedServerFolder.isFull(folder)
        ? EmbeddedServerFolder.fullDisk(folder)
        : "The database in " + folder + " cannot be started: " + e, e);
  }
}
