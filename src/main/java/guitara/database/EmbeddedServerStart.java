package guitara.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// How one folder's server is found, started and stopped; callers hold the folder's lock.
record EmbeddedServerStart(EmbeddedServerFolder folder, Consumer<String> progress) {

  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int TRIES = 20;

  EmbeddedServerOptions options() {
    return folder.options();
  }

  /// The running server, waited for while it is still starting or recovering; empty if none runs.
  Optional<EmbeddedServerPresence> join() throws IOException, SQLException {
    if (!folder.hasCluster() || !Files.exists(options().credentials())) {
      return Optional.empty();
    }
    Optional<EmbeddedServerProcess> found = EmbeddedServerProcess.claiming(options().cluster());
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (found.isPresent() && found.get().alive()) {
      int port = found.get().port();
      try {
        return ours(EmbeddedServerPresence.at(CredentialsFile.read(options().credentials()).atPort(port)));
      } catch (SQLException e) {
        if (!mayStillStart(e) || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      found = EmbeddedServerProcess.claiming(options().cluster());
    }
    return Optional.empty();
  }

  /// Not listening yet (class 08), or listening and recovering (57P03).
  private static boolean mayStillStart(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || "57P03".equals(state);
  }

  private Optional<EmbeddedServerPresence> ours(EmbeddedServerPresence presence) throws IOException, SQLException {
    if (presence.cluster().toRealPath().equals(options().cluster().toRealPath())) {
      return asThisProgramBringsIt(presence);
    }
    presence.leave();
    return Optional.empty();
  }

  /// A running server whose files were changed under it fails each new session sooner or later, so it is restarted;
  /// one of another program's version serves on as long as somebody else is there.
  private Optional<EmbeddedServerPresence> asThisProgramBringsIt(EmbeddedServerPresence presence)
      throws IOException, SQLException {
    folder.checkVersion();
    String running = presence.version();
    String own = EmbeddedServerPrograms.VERSION;
    boolean whole = runsFromWholeFiles();
    if (whole && running.equals(own)) {
      return Optional.of(presence);
    }
    if (whole && !presence.isAlone()) {
      progress.accept(
          "The database runs PostgreSQL " + running + " until all desks are closed, and " + own + " from then on.");
      return Optional.of(presence);
    }
    progress.accept(whole
        ? "Bringing the database from PostgreSQL " + running + " to " + own + " …"
        : "The database's own files were changed under it; putting them right and restarting it …");
    presence.forget();
    stop();
    return Optional.empty();
  }

  /// Whether the programs that the running server was started from are still what was unpacked.
  boolean runsFromWholeFiles() throws IOException {
    return EmbeddedServerPrograms.areWhole(EmbeddedServerProcess.home(options().cluster()));
  }

  /// Starts the server, with everything created that is not there yet.
  EmbeddedServerPresence start() throws IOException, SQLException {
    if (!folder.hasCluster()) {
      folder.checkSpace();
    }
    EmbeddedServerControl control = control();
    Credentials known = cluster(control);
    folder.checkVersion();
    folder.configure();
    forgetRecycledProcess();
    Credentials credentials = startOnFreePort(control, known);
    EmbeddedServerPresence presence = EmbeddedServerPresence.at(credentials);
    Roles.install(presence.connection(), Credentials.DATABASE);
    try (Connection inside = EmbeddedServerPresence.connect(credentials, Credentials.DATABASE)) {
      Roles.guard(inside);
    }
    Roles.setPassword(presence.connection(), credentials.owner());
    Roles.setPassword(presence.connection(), credentials.workstation());
    return presence;
  }

  void stop() throws IOException {
    control().stop();
  }

  private EmbeddedServerControl control() throws IOException {
    return new EmbeddedServerControl(EmbeddedServerPrograms.unpacked(options().programs(), progress), options());
  }

  private Credentials cluster(EmbeddedServerControl control) throws IOException {
    Path file = options().credentials();
    if (!folder.hasCluster()) {
      // Passwords first: a cluster whose passwords nobody knows would be lost.
      Credentials fresh = Credentials.generate(options().port().orElseGet(EmbeddedServerStart::freePort));
      CredentialsFile.write(file, fresh);
      folder.create(control, fresh.superuser(), progress);
      return fresh;
    }
    if (!Files.exists(file)) {
      throw CannotGoOn.noDatabase("The passwords' file " + file + " is missing; take it back from a backup.");
    }
    return CredentialsFile.read(file);
  }

  private Credentials startOnFreePort(EmbeddedServerControl control, Credentials known) throws IOException {
    progress.accept("Starting the database …");
    for (int attempt = 1; ; attempt++) {
      Credentials credentials = known.atPort(port(known.port()));
      try {
        control.start(credentials.port());
        CredentialsFile.write(options().credentials(), credentials);
        return credentials;
      } catch (CannotGoOn e) {
        if (attempt == TRIES || !passes(control, credentials.port())) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// Two obstacles go away by themselves: a killed server's last processes, and a port taken in this very moment.
  private static boolean passes(EmbeddedServerControl control, int port) throws IOException {
    Path log = control.startLog();
    return !isFree(port) || (Files.exists(log) && Files.readString(log).contains("shared memory block"));
  }

  private int port(int known) {
    if (options().port().isPresent()) {
      int wanted = options().port().getAsInt();
      if (!isFree(wanted)) {
        throw CannotGoOn.noDatabase(
            "Port " + wanted + " is used by another program; name another with --port or leave it out.");
      }
      return wanted;
    }
    return isFree(known) ? known : freePort();
  }

  private void forgetRecycledProcess() throws IOException {
    Optional<EmbeddedServerProcess> claimed = EmbeddedServerProcess.claiming(options().cluster());
    if (claimed.isPresent() && claimed.get().recycled()) {
      // PostgreSQL itself would take the foreign program for its own server and refuse to start.
      Files.deleteIfExists(options().cluster().resolve("postmaster.pid"));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("This computer has no free network port for the database.", e);
    }
  }
}
